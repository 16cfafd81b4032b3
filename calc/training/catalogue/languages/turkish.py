"""Turkish words for what is done in a gym, in English ones.

Endings are joined to the word, so that most stand as stems with a star.
"""

from __future__ import annotations

from calc.training.names.words import Language, normalise, table

TURKISH = Language(
    "Turkish",
    frozenset(normalise("ile ve için bir veya hareketi hareket egzersizi egzersiz doğru")),
    table(
        # Presses, push-ups and dips.
        "pres*: press; göğüs it*: chest press; göğüs pres*: chest press; omuz it*: shoulder press; "
        "omuz pres*: shoulder press; bacak it*: leg press; bacak pres*: leg press; "
        "baş üstü it*: overhead press; askeri: military; fransız: french; "
        "dar bench press: close grip bench press; şınav*: pushup; "
        "amuda kalkarak şınav: handstand pushup; triceps it*: tricep pushdown; "
        "aşağı it*: pushdown; alın pres*: skullcrusher; kafatası ezici: skullcrusher; "
        "kafatası kırıcı: skullcrusher; yerde pres*: floor press; "
        # Rows and pulls.
        "kürek*: row; kürek çek*: row; dik kürek*: upright row; dikey kürek*: upright row; "
        "dik kürek çek*: upright row; dikey kürek çek*: upright row; çeneye çek*: upright row; "
        "barfiks*: pullup; barfiks çek*: pullup; ters barfiks*: chinup; lat çek*: lat pulldown; "
        "aşağı çek*: pulldown; kablo aşağı çek*: lat pulldown cable; yüze çek*: face pull; "
        "yüz çek*: face pull; sırt çek*: pull; çek*: pull; ters kürek*: inverted row; "
        "ölü kaldır*: deadlift; yerden kaldır*: deadlift; "
        # Raises, flyes and rotations of the shoulder.
        "kaldır*: raise; yana kaldır*: lateral raise; yan kaldır*: lateral raise; "
        "yana aç*: lateral raise; yan omuz kaldır*: lateral raise; yanal kaldır*: lateral raise; "
        "öne kaldır*: front raise; ön kaldır*: front raise; ön omuz kaldır*: front raise; "
        "öne dambıl kaldır*: front raise dumbbell; omuz silk*: shrug; göğüs aç*: chest fly; "
        "aç*: fly; kelebek*: butterfly; ters kelebek*: reverse butterfly; "
        "çapraz kablo: cable crossover; kablo çapraz: cable crossover; çapraz: crossover; "
        "dış rotasyon: external rotation; iç rotasyon: internal rotation; rotasyon*: rotation; "
        # Arms.
        "bük*: curl; kıvır*: curl; çekiç*: hammer; uzat*: extension; ekstansiyon*: extension; "
        "konsantrasyon*: concentration; konsantre: concentration; papaz: preacher; vaiz: preacher; "
        "geri tep*: kickback; geri tekme: kickback; "
        # Legs and hips.
        "çömel*: squat; skuat*: squat; hamle*: lunge; yürü* hamle*: walking lunge; "
        "geri hamle*: reverse lunge; ters hamle*: reverse lunge; basamak çık*: step up; "
        "basamağa çık*: step up; kutuya çık*: step up; duvarda otur*: wall sit; "
        "duvar otur*: wall sit; yüksel*: raise; parmak ucu yüksel*: calf raise; "
        "parmak ucunda yüksel*: calf raise; baldır pres*: calf press; topuk kaldır*: heel raise; "
        "kalça it*: hip thrust; kalça kaldır*: hip raise; kalça köprüsü: glute bridge; "
        "köprü*: bridge; kalça aç*: hip abduction; dışa aç*: hip abduction; "
        "kalça dışa aç*: hip abduction; abdüksiyon*: hip abduction; addüksiyon*: hip adduction; "
        "kalça kapa*: hip adduction; bacak kapa*: hip adduction; kalça geri tep*: glute kickback; "
        "bacak geri tep*: glute kickback; "
        # Trunk and whole body.
        "mekik*: crunch; yan mekik*: side crunch; bisiklet mekik*: bicycle crunch; "
        "bacak kaldır*: leg raise; diz kaldır*: knee raise; diz çek*: knee tuck; "
        "dizleri göğse çek*: knee tuck; bacak indir*: leg lower; makas*: scissor; "
        "rus dönüş*: russian twist; rus twist: russian twist; dönüş*: twist; "
        "gövde çevir*: torso rotation; karın tekerleği: ab wheel; odun kes*: woodchop; "
        "oduncu*: woodchop; sırt uzat*: back extension; sırt ekstansiyon*: back extension; "
        "hiperekstansiyon*: hyperextension; günaydın: goodmorning; yana eğil*: side bend; "
        "yan eğil*: side bend; dağcı*: mountain climber; dağ tırman*: mountain climber; "
        "dağa tırman*: mountain climber; ölü böcek: deadbug; çiftçi yürü*: farmer walk; "
        "çiftçi taşı*: farmer carry; koparma: snatch; sallan*: swing; salın*: swing; "
        "türk kalkış*: turkish getup; kutuya sıçra*: box jump; kutuya zıpla*: box jump; "
        # Cardio, warm-up and stretching.
        "koşu bandı: treadmill; koşu: run; koşma: run; yürü*: walk; bisiklet*: bike; "
        "kondisyon bisikleti: bike; eliptik*: elliptical; kürek makine*: row erg; "
        "kürek ergometre*: row erg; merdiven*: stair; ip atla*: jump rope; atlama ipi: jump rope; "
        "zıpla*: jump; sıçra*: jump; yüzme: swim; esne*: stretch; germe: stretch; ısınma: warmup; "
        # Parts of the body.
        "ileri adım bacak*: lunge; ileri adım*: lunge; öne aç*: front raise; "
        "ön bacak aç*: leg extension; arka kol it*: tricep dip; pazu katla*: bicep curl; "
        "düz bacak: stiff leg; düz bacak dambıl kaldır*: stiff leg deadlift dumbbell; "
        "düz bacak kaldır*: straight leg raise; ters kavra*: underhand grip; tutuş*: grip; "
        "çekiç tutuş*: hammer; sandalye*: chair; destek*: supported; makine*: machine; kapı: wall; "
        "göğüs: chest; göğse: front; göğüse: front; üst göğüs: upper chest; omuz*: shoulder; "
        "arka omuz*: rear delt; yan omuz*: side delt; ön omuz*: front delt; trapez*: trap; "
        "sırt*: back; bel: lower back; boyun: neck; ense: neck; kanat: lat; biseps: bicep; "
        "pazu*: bicep; triseps: tricep; arka kol: tricep; ön kol: forearm; önkol*: forearm; "
        "kol*: arm; bilek*: wrist; bileğ*: wrist; karın: ab; oblik: oblique; kalça*: hip; "
        "popo: glute; bacak*: leg; bacağ*: leg; arka bacak: hamstring; ön bacak: quad; "
        "iç bacak: inner thigh; dış bacak: outer thigh; baldır*: calf; kalf: calf; diz*: knee; "
        # Equipment.
        "dambıl*: dumbbell; dumbıl*: dumbbell; dambel*: dumbbell; halter: barbell; "
        "halterle: barbell; halteri: barbell; halterli: barbell; olimpik bar: barbell; "
        "bar: barbell; düz bar: straight; barfiks barı: bar; z bar: ezbar; kablo*: cable; "
        "makara*: cable; halat*: rope; makine*: machine; makina*: machine; alet*: machine; "
        "smith makine*: smith; direnç bandı: band; direnç bantı: band; direnç lastiği: band; "
        "bandı: band; bant*: band; lastik*: band; lastiğ*: band; girya: kettlebell; plaka*: plate; "
        "ağırlık plaka*: plate; vücut ağırlı*: bodyweight; vücut ağırlık*: bodyweight; "
        "vücut ağırlıklı: bodyweight; ağırlıksız: bodyweight; aletsiz: bodyweight; "
        "ek ağırlık*: weighted; ağırlıkla: weighted; ağırlıklı: weighted; ağırlık*: weight; "
        "serbest ağırlık*: free weight; destekli: assisted; destekl*: assisted; "
        "yardımlı: assisted; göğüs destekli: chest supported; halka*: ring; kızak*: sled; "
        "top: ball; pilates topu: ball; "
        # Postures, places, sides and grips.
        "ayakta: standing; otur*: seated; yatarak: lying; yatar: lying; yatış: lying; "
        "uzanarak: lying; sırtüstü: lying; yüzüstü: prone; diz çökerek: kneeling; "
        "diz üstü: kneeling; dizüstü: kneeling; asıl*: hanging; yürüyerek: walking; "
        "yürüyen: walking; eğilerek: bent over; öne eğilerek: bent over; öne eğik: bent over; "
        "öne eğil*: bent over; bank*: bench; sehpa*: bench; düz sehpa*: flat bench; "
        "düz bank*: flat bench; eğimli*: incline; eğik: incline; yukarı eğimli: incline; "
        "aşağı eğimli: decline; ters eğimli: decline; negatif: decline; düz: flat; "
        "yatay: horizontal; dikey: vertical; yerde: floor; yer: floor; zemin*: floor; "
        "duvar*: wall; kutu*: box; sandalye*: chair; baş üstü: overhead; başüstü: overhead; "
        "baş arkası: overhead; kafa üstü: overhead; ense arkası: behind neck; "
        "enseden: behind neck; ön: front; öne: forward; önde: front; arka: rear; geri: backward; "
        "geriye: backward; yana: lateral; yan: side; yandan: side; tek kol*: single arm; "
        "tek el*: single arm; çift kol*: both arm; tek bacak*: single leg; tek ayak*: single leg; "
        "tek ayakta: single leg; çift bacak*: both leg; dönüşümlü: alternating; "
        "sırayla: alternating; alternatif*: alternating; alternatifli: alternating; sağ: right; "
        "sol: left; yüksek: high; alçak: low; aşağıdan yukarı: low; yukarıdan aşağı: high; "
        "aşağıdan: low; yukarıdan: high; üst: upper; alt: lower; dar: close; geniş: wide; "
        "orta: medium; tutuş*: grip; nötr: neutral; ters: reverse; ters tutuş*: reverse grip; "
        "alttan tutuş*: underhand; üstten tutuş*: overhand; düz kol*: straight arm; "
        "düz bacak*: straight leg; dik: upright; "
        # Named after peoples, and how it is done.
        "romen: romanian; rumen: romanian; romanya: romanian; bulgar*: bulgarian; klasik: classic; "
        "yavaş: slow; ağır: heavy; hafif: light; yarım: half; tam: full"
    ),
    open=("kürek", "kürek çekme", "kürek çekiş"),
)
