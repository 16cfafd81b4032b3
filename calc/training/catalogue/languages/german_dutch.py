"""German and Dutch words for what is done in a gym, in English ones.

Nouns stand whole, since both languages join them ('Langhantelrudern'); only adjectives have a
star for their endings.
"""

from __future__ import annotations

from calc.training.names.words import Language, normalise, table

GERMAN = Language(
    "German",
    frozenset(
        normalise(
            "mit am an im in auf der die das dem den des zum zur und ein eine einem einer vom von "
            "bei beim pro je für als aus übung übungen"
        )
    ),
    table(
        # Presses, push-ups and dips.
        "Bankdrücken: bench press; Flachbankdrücken: bench press; Drücken: press; Presse: press; "
        "Schrägbankdrücken: incline bench press; Negativbankdrücken: decline bench press; "
        "Brustpresse: chest press; Brustdrücken: chest press; Bodendrücken: floor press; "
        "Schulterdrücken: shoulder press; Schulterpresse: shoulder press; "
        "Militärdrücken: military press; Militärpresse: military press; militärisch*: military; "
        "Überkopfdrücken: overhead press; Frontdrücken: overhead press; "
        "Nackendrücken: shoulder press behind neck; Schwungdrücken: push press; "
        "Liegestütz: pushup; Liegestütze: pushup; Liegestützen: pushup; "
        "Handstandliegestütze: handstand pushup; Barrenstütz: dip; Barrenstütze: dip; "
        "Trizepsdrücken: tricep pushdown; Trizepspresse: tricep press; "
        "Seildrücken: tricep pushdown rope; Stirndrücken: skullcrusher; Stirnpresse: skullcrusher; "
        "französisch*: french; "
        # Rows and pulls.
        "Rudern: row; Kinnrudern: upright row; Rudern zum Kinn: upright row; "
        "aufrecht* Rudern: upright row; Rudern aufrecht: upright row; "
        "umgekehrt* Rudern: inverted row; Ruderzug: seated row; T-Hantel: tbar; Klimmzug: pullup; "
        "Klimmzüge: pullup; Klimmzügen: pullup; Klimmzugmaschine: assisted pullup; "
        "Latzug: lat pulldown; Latziehen: lat pulldown; Lat ziehen: lat pulldown; "
        "Lat-Zug: lat pulldown; Latissimusziehen: lat pulldown; Latissimuszug: lat pulldown; "
        "Latzugmaschine: lat pulldown; Ziehen: pull; Überzug: pullover; Überzüge: pullover; "
        "Gesichtsziehen: face pull; Kreuzheben: deadlift; "
        # Raises, flyes and rotations of the shoulder.
        "Seitheben: lateral raise; Seitenheben: lateral raise; Frontheben: front raise; "
        "Vorheben: front raise; Heben: raise; Schulterheben: shrug; Schulterzucken: shrug; "
        "Fliegende: fly; Fliegenden: fly; Fliegen: fly; Butterflymaschine: butterfly; "
        "Kabelzug über Kreuz: cable crossover; Überkreuzziehen: cable crossover; "
        "Kabelkreuzen: cable crossover; Außenrotation: external rotation; "
        "Innenrotation: internal rotation; Rotatorenmanschette: rotator cuff; "
        # Arms.
        "Bizepsbeugen: bicep curl; Armbeugen: bicep curl; Armbeuger: bicep curl; "
        "Konzentrationscurl: concentration curl; Konzentrationscurls: concentration curl; "
        "Trizepsstrecken: tricep extension; Trizepsstrecker: tricep extension; "
        "Trizepsstreckung: tricep extension; Trizepstrecken: tricep extension; "
        "Armstrecken: tricep extension; Armstrecker: tricep extension; Strecken: extension; "
        "Streckung: extension; Streckung über Kopf: overhead extension; Unterarmcurl: wrist curl; "
        "Handgelenkcurl: wrist curl; Handgelenkbeugen: wrist curl; "
        "Handgelenkstrecken: wrist extension; "
        # Legs and hips.
        "Kniebeuge: squat; Kniebeugen: squat; Hackenschmidt: hack squat; Sprung: jump; "
        "Pistolenkniebeuge: pistol squat; Gürtelkniebeuge: belt squat; Kastenkniebeuge: box squat; "
        "Wandsitz: wall sit; Wandsitzen: wall sit; Beinpresse: leg press; Beinpressen: leg press; "
        "Beindrücken: leg press; Beinstrecker: leg extension; Beinstrecken: leg extension; "
        "Beinstreckung: leg extension; Beinstreckmaschine: leg extension machine; "
        "Beinbeuger: leg curl; Beinbeugen: leg curl; Beinbeugung: leg curl; "
        "Beinbeugemaschine: leg curl machine; Beincurl: leg curl; Wadenheben: calf raise; "
        "Wadenpresse: calf press; Wadendrücken: calf press; Fersenheben: heel raise; "
        "Ausfallschritt: lunge; Ausfallschritte: lunge; Ausfallschritten: lunge; Knicks: curtsy; "
        "Aufsteiger: step up; Aufsteigen: step up; Kastensteigen: step up; Hüftheben: hip thrust; "
        "Hüftstoß: hip thrust; Hüftstöße: hip thrust; Hüftstrecken: hip extension; "
        "Hüftstreckung: hip extension; Beckenheben: glute bridge; Brücke: bridge; "
        "Schulterbrücke: glute bridge; Adduktoren: hip adduction; Adduktor: hip adduction; "
        "Adduktion: hip adduction; Abduktoren: hip abduction; Abduktor: hip abduction; "
        "Abduktion: hip abduction; "
        # Trunk and whole body.
        "Bauchpresse: crunch; Bauchpressen: crunch; Fahrradcrunch: bicycle crunch; "
        "Rumpfaufrichten: situp; Rumpfdrehen: torso twist; Rumpfdrehung: torso twist; "
        "Rumpfrotation: torso rotation; russisch*: russian; Drehung: twist; "
        "Klappmesser: jackknife; Beinheben: leg raise; Knieheben: knee raise; "
        "Holzhacker: woodchop; Unterarmstütz: plank; Seitstütz: side plank; "
        "seitlich* Unterarmstütz: side plank; Bauchroller: ab roller; Bauchrad: ab wheel; "
        "toter Käfer: deadbug; Käfer: deadbug; Seitbeugen: side bend; Seitbeuge: side bend; "
        "Seitneigen: side bend; Rückenstrecker: back extension; Rückenstrecken: back extension; "
        "Rückenstreckung: back extension; Guten Morgen: good morning; "
        "Bergsteiger: mountain climber; Bauerngang: farmer walk; Reißen: snatch; Umsetzen: clean; "
        "Stoßen: jerk; Umsetzen und Stoßen: clean and jerk; Schwingen: swing; Schwung: swing; "
        "türkisch*: turkish; türkisch* Aufstehen: turkish getup; "
        # Cardio, warm-up and stretching.
        "Laufen: run; Joggen: jog; Laufband: treadmill; Gehen: walk; Spaziergang: walk; "
        "Spazieren: walk; Wandern: hike; Radfahren: bike; Rad: bike; Fahrrad: bike; "
        "Heimtrainer: bike; Ergometer: bike; Fahrradergometer: bike; Rudermaschine: row erg; "
        "Rudergerät: row erg; Ruderergometer: row erg; Treppensteigen: stair; Treppe: stair; "
        "Schwimmen: swim; Seilspringen: jump rope; Springseil: jump rope; "
        "Hampelmann: jumping jack; Hampelmänner: jumping jack; Springen: jump; Sprünge: jump; "
        "Dehnen: stretch; Dehnung: stretch; Aufwärmen: warmup; Faszienrolle: foam roller; "
        "Armkreisen: arm circle; Hüftkreisen: hip circle; "
        # Parts of the body.
        "Brust: chest; Schulter: shoulder; Schultern: shoulder; hintere Schulter: rear delt; "
        "hinteren Schulter: rear delt; hintere Schultern: rear delt; Schulter hinten: rear delt; "
        "vordere Schulter: front delt; seitlich* Schulter: side delt; Nacken: neck; Rücken: back; "
        "unterer Rücken: lower back; Bizeps: bicep; Trizeps: tricep; Unterarm: forearm; "
        "Unterarme: forearm; Handgelenk: wrist; Finger: finger; Gesicht: face; Bauch: ab; "
        "Bauchmuskel: ab; Bauchmuskeln: ab; Hüfte: hip; Hüft: hip; Po: glute; Gesäß: glute; "
        "Bein: leg; Beine: leg; Beinen: leg; Beinbizeps: hamstring; "
        "Oberschenkel innen: inner thigh; Oberschenkel außen: outer thigh; Wade: calf; "
        "Waden: calf; Knie: knee; Arme: arm; Armen: arm; "
        # Equipment.
        "Langhantel: barbell; Langhanteln: barbell; LH: barbell; Stange: barbell; "
        "gerade Stange: straight bar; Klimmzugstange: bar; Kurzhantel: dumbbell; "
        "Kurzhanteln: dumbbell; KH: dumbbell; Hantel: dumbbell; Hanteln: dumbbell; SZ: ezbar; "
        "SZ-Stange: ezbar; SZ-Hantel: ezbar; SZ-Langhantel: ezbar; SZ LH: ezbar; "
        "Curlstange: ezbar; Kabel: cable; Kabelzug: cable; Seilzug: cable; Kabelturm: cable; "
        "Zugturm: cable; Turm: cable; Seil: rope; Maschine: machine; Gerät: machine; "
        "Multipresse: smith; Smith-Maschine: smith; geführt* Langhantel: smith; "
        "Kugelhantel: kettlebell; Kugelhanteln: kettlebell; Widerstandsband: band; "
        "Fitnessband: band; Gummiband: band; Theraband: band; Bänder: band; Bändern: band; "
        "Körpergewicht: bodyweight; Eigengewicht: bodyweight; eigenes Körpergewicht: bodyweight; "
        "ohne Gewicht: bodyweight; ohne Gewichte: bodyweight; ohne Geräte: bodyweight; "
        "ohne Hanteln: bodyweight; Zusatzgewicht: weighted; mit Gewicht: weighted; "
        "Gewichtsweste: weighted; Gewicht: weight; freies Gewicht: free weight; "
        "Gewichtsscheibe: plate; Hantelscheibe: plate; Scheibe: plate; Schlingentrainer: trx; "
        "Schlinge: trx; Ringe: ring; Ringen: ring; Hexstange: trapbar; Schlitten: sled; "
        "unterstützt*: assisted; assistiert*: assisted; brustgestützt*: chest supported; "
        "Brustauflage: chest supported; Gymnastikball: ball; Medizinball: ball; "
        "Barren: parallel bar; "
        # Postures, places, sides and grips.
        "sitzend*: seated; im Sitzen: seated; liegend*: lying; im Liegen: lying; "
        "stehend*: standing; im Stehen: standing; kniend*: kneeling; knieend*: kneeling; "
        "hängend*: hanging; im Hang: hanging; vorgebeugt*: bent over; vorgebeugt: bent over; "
        "gehend*: walking; im Gehen: walking; Bank: bench; Flachbank: flat bench; "
        "Schrägbank: incline bench; Negativbank: decline bench; flach: flat; flache: flat; "
        "flachen: flat; schräg: incline; schräge: incline; schrägen: incline; schräger: incline; "
        "schräges: incline; negativ: decline; negative: decline; negativen: decline; Boden: floor; "
        "Wand: wall; Kasten: box; Stuhl: chair; zur Brust: front; vor die Brust: front; "
        "zum Nacken: behind neck; in den Nacken: behind neck; hinter dem Kopf: behind neck; "
        "hinter den Kopf: behind neck; zum Bauch: ; vorne: front; vorn: front; hinten: behind; "
        "zur Hüfte: ; zum Gesicht: face; Überkopf: overhead; über Kopf: overhead; "
        "über dem Kopf: overhead; einarmig*: single arm; beidarmig*: both arm; "
        "ein Arm: single arm; mit einem Arm: single arm; einbeinig*: single leg; "
        "beidbeinig*: both leg; ein Bein: single leg; mit einem Bein: single leg; "
        "auf einem Bein: single leg; abwechselnd*: alternating; wechselnd*: alternating; "
        "alternierend*: alternating; links: left; rechts: right; Seite: side; Seiten: side; "
        "seitlich*: side; seitwärts: side; rückwärts: backward; vorwärts: forward; hoch: high; "
        "hohes: high; tief*: low; oben: high; unten: low; oberer: high; obere: upper; "
        "untere: lower; eng: close; enge*: close; breit*: wide; weit*: wide; Griff: grip; "
        "Griffe: grip; Untergriff: underhand; Obergriff: overhand; Kammgriff: underhand; "
        "Ristgriff: overhand; Hammergriff: neutral grip; Parallelgriff: neutral grip; "
        "neutral*: neutral; umgekehrt*: reverse; aufrecht*: upright; gestreckt*: straight leg; "
        "gestreckt* Beinen: straight leg; gestreckt* Armen: straight arm; "
        "gestreckt* Arme: straight arm; gestreckt* Arm: straight arm; "
        # Named after peoples, and how it is done.
        "rumänisch*: romanian; bulgarisch*: bulgarian; langsam*: slow; explosiv*: explosive; "
        "schwer*: heavy; leicht*: light; klassisch*: classic; normal*: normal; "
        "konventionell*: classic; halb*: half; halten: isometric; isometrisch*: isometric"
    ),
)

DUTCH = Language(
    "Dutch",
    frozenset(
        normalise(
            "met de het een op aan in van voor naar per en of tegen je oefening oefeningen bij uit"
        )
    ),
    table(
        # Presses, push-ups and dips.
        "bankdrukken: bench press; drukken: press; pers: press; druk: press; opdrukken: pushup; "
        "borstpers: chest press; borstdrukken: chest press; schouderpers: shoulder press; "
        "schouderdrukken: shoulder press; schouderdruk: shoulder press; militair*: military; "
        "vloerdrukken: floor press; dippen: dip; neerdrukken: pushdown; "
        "naar beneden drukken: pushdown; schedelbreker: skullcrusher; franse: french; "
        # Rows and pulls.
        "roeien: row; rechtop roeien: upright row; rechtopstaand* roeien: upright row; "
        "omgekeerd* roeien: inverted row; optrekken: pullup; optrekking: pullup; "
        "lat trekken: lat pulldown; lattrekken: lat pulldown; neertrekken: pulldown; "
        "naar beneden trekken: pulldown; omlaag trekken: pulldown; trekken: pull; "
        "gezicht trekken: face pull; kruisheffen: deadlift; "
        # Raises and flyes.
        "heffen: raise; heffing: raise; heffers: raise; heffen voor: front raise; "
        "heffingen: raise; zijheffen: lateral raise; zijwaarts heffen: lateral raise; "
        "voorheffen: front raise; frontheffen: front raise; schouderheffen: shrug; "
        "schouderophalen: shrug; schouders ophalen: shrug; ophalen schouders: shrug; vlieg*: fly; "
        "vlinder: butterfly; exorotatie: external rotation; endorotatie: internal rotation; "
        # Arms.
        "armbuigen: bicep curl; bicepsbuigen: bicep curl; concentratiecurl: concentration curl; "
        "concentratie: concentration; hamer: hammer; armstrekken: tricep extension; "
        "strekken: extension; strekking: extension; extensie: extension; extencion: extension; "
        "polscurl: wrist curl; polsbuigen: wrist curl; "
        # Legs and hips.
        "kniebuiging: squat; kniebuigingen: squat; kniebuigen: squat; muurzit: wall sit; "
        "muurzitten: wall sit; beenpers: leg press; beenpress: leg press; "
        "beenstrekken: leg extension; beenstrekker: leg extension; beenbuigen: leg curl; "
        "beenbuiger: leg curl; kuitpers: calf press; hielheffen: heel raise; uitvalspas: lunge; "
        "uitvalspassen: lunge; uitvalpas: lunge; uitvalpassen: lunge; uitstappas: lunge; "
        "uitval: lunge; opstap: step up; opstappen: step up; heupstoot: hip thrust; "
        "heupheffen: hip thrust; heuplift: hip thrust; brug: bridge; bilbrug: glute bridge; "
        "abductie: abduction; abductoren: abductor; adductie: adduction; adductoren: adductor; "
        # Trunk and whole body.
        "buikspieroefening: crunch; rugstrekker: back extension; rugstrekken: back extension; "
        "goedemorgen: goodmorning; zijplank: side plank; zijbuiging: side bend; "
        "zijbuigingen: side bend; russisch*: russian; draai: twist; draaien: twist; "
        "houthakker: woodchop; buikwiel: ab wheel; bergbeklimmer: mountain climber; "
        "bergbeklimmers: mountain climber; boerenwandeling: farmer walk; zwaai: swing; "
        "zwaaien: swing; turks*: turkish; trekken en stoten: clean and jerk; "
        # Cardio, warm-up and stretching.
        "hardlopen: run; rennen: run; loopband: treadmill; wandelen: walk; lopen: walk; "
        "fietsen: bike; fiets: bike; hometrainer: bike; roeimachine: row erg; "
        "roeitrainer: row erg; roeiergometer: row erg; traplopen: stair; trappenlopen: stair; "
        "zwemmen: swim; touwtjespringen: jump rope; springtouw: jump rope; springen: jump; "
        "sprong: jump; rekken: stretch; stretchen: stretch; rekoefening: stretch; "
        "opwarming: warmup; opwarmen: warmup; warming-up: warmup; "
        # Parts of the body.
        "borst: chest; schouder: shoulder; schouders: shoulder; achterste schouder: rear delt; "
        "achterkant schouder: rear delt; zijkant schouder: side delt; nek: neck; rug: back; "
        "onderrug: lower back; onderarm: forearm; onderarmen: forearm; pols: wrist; polsen: wrist; "
        "vinger: finger; gezicht: face; buik: ab; buikspier: ab; buikspieren: ab; heup: hip; "
        "heupen: hip; bil: glute; billen: glute; bilspier: glute; bilspieren: glute; been: leg; "
        "benen: leg; binnenkant dij: inner thigh; buitenkant dij: outer thigh; kuit: calf; "
        "kuiten: calf; knie: knee; knieën: knee; armen: arm; "
        # Equipment.
        "halter: barbell; lange halter: barbell; halterstang: barbell; stang: barbell; "
        "korte halter: dumbbell; korte halters: dumbbell; handhalter: dumbbell; kabel: cable; "
        "katrol: cable; touw: rope; toestel: machine; apparaat: machine; smithmachine: smith; "
        "weerstandsband: band; weerstandsbanden: band; elastiek: band; banden: band; "
        "lichaamsgewicht: bodyweight; eigen gewicht: bodyweight; "
        "eigen lichaamsgewicht: bodyweight; zonder gewicht: bodyweight; "
        "zonder gewichten: bodyweight; verzwaard*: weighted; met gewicht: weighted; "
        "extra gewicht: weighted; gewichtsvest: weighted; gewicht: weight; "
        "losse gewichten: free weight; schijf: plate; halterschijf: plate; ringen: ring; "
        "slee: sled; ondersteund*: assisted; geassisteerd*: assisted; "
        "borst ondersteund*: chest supported; borstondersteund*: chest supported; bal: ball; "
        # Postures, places, sides and grips.
        "zittend*: seated; liggend*: lying; staand*: standing; knielend*: kneeling; "
        "geknield*: kneeling; hangend*: hanging; lopend*: walking; voorovergebogen: bent over; "
        "voorover gebogen: bent over; gebogen: bent over; bank: bench; "
        "schuine bank: incline bench; platte bank: flat bench; vlakke bank: flat bench; "
        "schuin*: incline; plat: flat; platte: flat; vlak: flat; vlakke: flat; aflopend*: decline; "
        "vloer: floor; grond: floor; muur: wall; stoel: chair; naar borst: front; "
        "naar de borst: front; naar je borst: front; achter de nek: behind neck; "
        "achter het hoofd: behind neck; bovenhoofds*: overhead; boven het hoofd: overhead; "
        "boven hoofd: overhead; achter: behind; achterwaarts*: backward; achteruit: backward; "
        "voorwaarts*: forward; zijwaarts*: side; opzij: side; zij: side; eenarmig*: single arm; "
        "een arm: single arm; tweearmig*: both arm; eenbenig*: single leg; een been: single leg; "
        "afwisselend*: alternating; wisselend*: alternating; om en om: alternating; links: left; "
        "rechts: right; hoog: high; hoge: high; laag: low; lage: low; breed: wide; brede: wide; "
        "smal: close; smalle: close; nauw: close; nauwe: close; greep: grip; grip: grip; "
        "onderhands*: underhand; bovenhands*: overhand; neutrale: neutral; omgekeerd*: reverse; "
        "gestrekt*: straight leg; gestrekt* benen: straight leg; gestrekt* armen: straight arm; "
        "gestrekt* arm: straight arm; "
        # Named after peoples, and how it is done.
        "Roemeens*: romanian; Bulgaars*: bulgarian; langzaam: slow; langzame: slow; zwaar: heavy; "
        "zware: heavy; licht: light; lichte: light; klassiek*: classic; normale: normal; "
        "normaal: normal; halve: half"
    ),
)
