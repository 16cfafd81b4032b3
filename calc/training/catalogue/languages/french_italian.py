"""French and Italian words for what is done in a gym, in English ones.

What may mean either of two movements stands for both: nothing is both, so that the person is asked.
"""

from __future__ import annotations

from calc.training.names.words import Language, table, words

_FRENCH_MOVEMENTS = table("""
    squat avant: front squat; squat arrière, squat nuque: back squat; squat sauté: jump squat;
    squat bulgare, fente bulgare, bulgare: bulgarian squat; squat boîte: box squat; gobelet: goblet;
    chaise, chaise murale: wall sit; pistolet: pistol; pliés: plie; squat ceinture: belt squat;
    fente: lunge; fente marchée, marchées, fente marche: walking lunge;
    fente arrière: reverse lunge; fente avant: forward lunge; fente sautée: jumping lunge;
    fente croisée: curtsy lunge; montée: stepup; montée genou, montée genoux: high knee; pendulaire,
    pendule: pendulum; valise: suitcase; presse, presse cuisse, presse jambe,
    presse cuisses: leg press; presse épaule: shoulder press; presse pectoraux,
    presse poitrine: chest press; presse mollet: calf press; extension jambe,
    extension quadriceps: leg extension; flexion jambe, flexion genou, flexion ischio: leg curl;
    curl jambe, curl ischio: leg curl; extension cuisse: leg extension;
    leg curl nordique: nordic curl; nordique: nordic; soulevé de terre, soulevé terre,
    sdt: deadlift; roumain, roumaine: romanian; soulevé hanche, soulevé bassin, relevé bassin,
    relevé hanche, poussée hanche, élévation bassin, élévation hanche: hip thrust; pont: hip bridge;
    pont fessier: glute bridge; pont latéral: side bridge; fessier kickback,
    kickback fessier: glute kickback; fessier machine, machine fessier: glute kickback machine;
    fessier poulie, poulie fessier, extension fessier poulie: glute kickback cable;
    extension fessier: glute extension; adducteur, adductrice: hip adduction;
    abducteur: hip abduction; abduction jambe: hip abduction; marche latérale: lateral band walk;
    extension dos, extension lombaire, lombaire, extension buste: back extension;
    flexion jambe ischio, ischio assis: seated leg curl; ischio allongé,
    ischio couché: lying leg curl; balancier: swing;

    mollet: calf raise; extension mollet: calf raise; élévation mollet, flexion plantaire,
    pointe pied: calf raise; soléaire: soleus raise; tibial, tibias: tibialis raise;

    développé: press; développé couché, dc: bench press; développé incliné: incline bench press;
    développé décliné: decline bench press; développé sol: floor press;
    développé assis: seated press; développé serré, développé couché serré: close grip bench press;
    développé militaire, développé debout: overhead press; militaire: military;
    développé épaule: shoulder press; développé nuque,
    développé derrière nuque: shoulder press behind neck;
    développé haltère assis: seated shoulder press dumbbell; développé poussé: push press; écarté,
    écartement, pec fly: fly; écarté inversé: reverse fly; écarté vis à vis, vis à vis,
    poulie vis à vis, croisé poulie, poulie croisée: crossover; écarté arrière, oiseau,
    oiseaux: reverse fly; pull over: pullover; papillon: butterfly;
    papillon inversé: reverse butterfly; pompe: pushup; pompe piquée: pike pushup; pompe équilibre,
    pompe verticale: handstand pushup; équilibre: handstand; répulsion: dip; répulsion banc,
    dips banc: bench dip; barres parallèles: parallel bar; parallèles: parallel bar;

    traction, traction poitrine: pullup; traction supination: chinup; traction horizontale,
    traction inversée, rowing inversé: inverted row; tirage: pull; tirage vertical, tirage poitrine,
    tirage haut, tirage poulie haute, tirage nuque, tirage lat, poulie haute dos,
    tirage dos: lat pulldown; tirage bras tendu: straight arm pulldown;
    poulie bras tendu: straight arm pulldown; tirage horizontal, tirage assis, tirage bas,
    tirage poulie basse: seated row; tirage vers visage, tirage visage: face pull; tirage menton,
    rowing menton, rowing vertical: upright row; rowing: row;
    tirage bûcheron: single arm dumbbell row; rowing un bras, rowing 1 bras: single arm row;
    rowing penché: bent over row; tirage buste penché, rowing buste penché: bent over row;
    rowing barre t, tirage t: tbar row; tirage barre t: tbar row; rowing assis: seated row;
    haussement: shrug; suspension barre, suspension: dead hang; marche fermier,
    marche du fermier: farmer walk; fermier: farmer;

    élévation: raise; élévation épaule: shrug raise; élévation antérieure: front raise;
    élévation avant: front raise; élévation postérieure, élévation arrière: rear raise;
    deltoïde arrière, deltoïde postérieur, épaule arrière, arrière épaule: rear delt;
    coiffe rotateur: rotator cuff; externe: external; interne: internal;

    marteau: hammer curl; prise marteau: neutral grip; pupitre, larry scott,
    banc scott: preacher curl; araignée: spider; concentré, concentrée,
    concentration: concentration; flexion poignet: wrist curl;
    curl poignet inversé: reverse wrist curl; curl avant bras: wrist curl;
    flexion biceps: bicep curl; flexion bras: bicep curl; extension nuque,
    extension verticale: overhead tricep extension; extension triceps nuque,
    triceps nuque: overhead tricep extension; barre front: skullcrusher; barre au front,
    haltère au front: skullcrusher; kick back: kickback; triceps corde: tricep pushdown rope;
    poussée triceps: tricep pushdown; magic press: tricep press;

    gainage, planche: plank; gainage latéral, planche latérale, gainage côté: side plank;
    gainage abdominal, planche abdominale: plank; roue abdominale, roulette, roulette abdominale,
    roue: ab wheel; relevé: raise; relevé buste: situp; relevé bassin sol: hip bridge; enroulement,
    crunchs: crunch; crunch inversé: reverse crunch; twist russe, rotation russe, rotations russes,
    torsion russe: russian twist; torsion: twist; rotation buste: torso rotation; bûcheron poulie,
    coupe bois: woodchop; inclinaison latérale, flexion latérale, flexion latérale buste: side bend;
    grimpeur, alpiniste: mountain climber; escalade: climbing; toucher: touch;
    insecte mort: dead bug; ciseaux: scissor; drapeau: flag; flexion cou, extension cou,
    flexion nuque: neck curl;

    épaulé jeté: clean and jerk; arraché: snatch; saut: jump; saut boîte, saut box: box jump;
    corde à sauter, saut corde, sauter corde: jump rope; corde ondulatoire,
    corde battle: battle rope; traîneau: sled; poussée traîneau, pousser traîneau: sled push;
    relevé turc: turkish getup; turc: turkish; marche ours: bear crawl; ours: bear;
    jumping jacks: jumping jack; course, course à pied, courir, footing: run; tapis, tapis roulant,
    tapis course: treadmill; marche, marcher: walk; vélo, vélo machine, vélo appartement: bike;
    vélo elliptique, elliptique: elliptical; rameur: row erg; escalier: stair; natation, nage: swim;
    randonnée: hike; boxe: boxing; étirement: stretch; étirement mollet: stretch calf;
    échauffement: warmup; mobilité: mobility; cercle bras: arm circle
""")

_FRENCH_REST = table("""
    pectoraux, pectoral, pecs: pec; poitrine: chest; dos: back; épaule: shoulder; bras: arm;
    biceps: bicep; triceps: tricep; avant bras: forearm; poignet: wrist; doigt: finger; jambe: leg;
    cuisse, cuisses: thigh; hanche, hanches: hip; bassin: hip; genou, genoux: knee; talon: heel;
    pointe, orteil: toe; ischio, ischio jambier: hamstring; quadri: quad; quadriceps: quad;
    fessier: glute; dorsal, dorsaux: lat; trapèze: trap; deltoïde: delt; cou: neck; visage: face;
    coude: elbow; buste, tronc: torso; abdos: ab; abdominaux: abdominal; oblique: oblique;
    corps: body;

    barre, barre olympique, barre libre, haltère long: barbell; barre ez, ez: ezbar; barre t: tbar;
    barre hexagonale, trap bar: trapbar; barre droite: barbell; barre fixe, barre traction: bar;
    barre guidée, cadre guidé, machine guidée, multipower, machine smith: smith; barre v: v bar;
    haltère, haltère court: dumbbell; poulie, câble: cable; poulie haute: high cable;
    poulie basse: low cable; élastique, bande: band; bande élastique, bande de résistance,
    mini bande: band; machine convergente: machine; convergent, convergente: machine; disque,
    poids disque: plate; anneau, anneaux: ring; sangle: trx; corde: rope; poids du corps,
    poids corps, pdc, sans poids: bodyweight; lesté, lestée, avec poids, avec lest: weighted;
    poids: weight; assisté, assistée, assistance machine: assisted; ballon, gym ball: ball; boîte,
    caisse: box; marche pied: step; mur: wall; sol: floor; banc: bench;
    chaise romaine: captain chair; banc romain: roman chair; ceinture: belt; poignée: handle;
    triangle: v handle; bâton: bar;

    assis, assise: seated; debout: standing; allongé, allongée, couché, couchée: lying; à genoux,
    agenouillé: kneeling; suspendu, suspendue: hanging; penché, penchée: bent over;
    buste penché: bent over; appui, appuyé, soutenu, supporté: supported; appui poitrine,
    poitrine appuyée, poitrine supportée: chest supported; incliné, inclinée: incline; décliné,
    déclinée: decline; plat: flat; unilatéral, unilatérale, unilatéraux: unilateral; un bras,
    1 bras, une main, 1 main, seul bras: single arm; une jambe, 1 jambe, seule jambe: single leg;
    deux bras, 2 bras, deux mains, 2 mains: both hand; jambe tendue: stiff leg;
    jambes raides: stiff leg; bras tendu: straight arm; tendu, tendue: straight; alterné, alternée,
    alternatif: alternating; simultané: both; latéral, latérale, latéraux: lateral; frontal,
    frontale: front; avant: front; arrière: backward; inversé, inversée: reverse; croisé,
    croisée: cross; vertical, verticale: vertical; horizontal, horizontale: horizontal;
    droit: straight; haut, haute: high; bas, basse: low; prise: grip; prise serrée: close grip;
    serré, serrée: close; large: wide; prise large: wide grip; pronation: overhand;
    supination: underhand; neutre: neutral; au dessus de la tête, dessus tête,
    sur la tête: overhead; derrière la nuque, nuque: behind neck; derrière la tête: behind neck;
    derrière le dos: behind back; pieds surélevés: elevated; surélevé, surélevée: elevated;
    pieds: standing; isométrique: isometric; statique: static; lent: slow; léger, légère: light;
    lourd: heavy; pause: pause; excentrique: eccentric; négatif, négative: negative; complet,
    complète: full; partiel: partial; australien, australienne: australian; diamant: diamond;
    conventionnel: conventional; classique: classic; claquée, rapide: explosive; semi: partial;
    libre: free; russe, russes: russian; degré: degree; côté: side; gauche: left; droite: right;
    maison: home; salle: gym; genoux sol: knee
""")

_ITALIAN_MOVEMENTS = table("""
    accosciata, accosciate: squat; squat frontale: front squat; squat posteriore: back squat;
    bulgaro, bulgari, squat bulgaro, affondo bulgaro, affondi bulgari: bulgarian squat; squat salto,
    squat saltato, squat con salto: jump squat; squat cintura: belt squat; sedia al muro,
    sedia muro, squat muro, squat isometrico al muro: wall sit; pistola: pistol squat; affondo,
    affondi: lunge; affondi camminati, affondi camminando, affondi camminata,
    affondo camminato: walking lunge; affondo indietro, affondi indietro, affondi posteriori,
    affondi inversi, affondo posteriore: reverse lunge; affondo incrociato,
    affondi incrociati: curtsy lunge; affondi saltati, affondo saltato: jumping lunge; salita,
    salite: stepup; pressa, leg pressa: leg press; pressa gambe: leg press;
    pressa petto: chest press; pressa spalle: shoulder press; estensione gamba, estensione gambe,
    estensioni gambe, estensione quadricipiti: leg extension; femorali sdraiato,
    femorali macchina: lying leg curl; femorali seduto: seated leg curl;
    femorali in piedi: standing leg curl; flessione nordica, flessioni nordiche: nordic curl;
    flessione gamba, flessione gambe, flessioni gambe, flessione ginocchio: leg curl;
    nordico: nordic; stacco, stacchi, stacco da terra, stacchi da terra: deadlift; rumeno, rumena,
    rumeni: romanian; ponte: hip bridge; ponte glutei, ponte gluteo: glute bridge;
    ponte laterale: side bridge; spinta anca, spinte anca, sollevamento bacino, sollevamenti bacino,
    spinta bacino: hip thrust; slanci glutei, slancio gluteo, slanci indietro, slancio indietro,
    slanci posteriori, calci indietro, calcio indietro, glutei kickback: glute kickback;
    calcio asino: donkey kick; gluteus machine, glute machine,
    glutei macchina: glute kickback machine; glutei cavi, glutei cavo: glute kickback cable;
    slanci laterali: side leg raise; slanci gambe: leg swing; camminata orso: bear crawl; abduzione,
    abduzioni: abduction; adduzione, adduzioni: adduction; adduttore, adduttori,
    adductor: hip adduction; abduttore, abduttori: hip abduction;
    camminata laterale: lateral band walk; iperestensione, iperestensioni, ipertensione,
    ipertensioni, iperextension, hyperextensions: hyperextension; lombari: back extension;
    estensione dorso, estensione schiena, estensione busto: back extension; oscillazione,
    oscillazioni: swing; buongiorno: goodmorning;

    calf, polpaccio, polpacci: calf raise; calf raise: calf raise; calf press: calf press;
    calf stretch, stretch calf: stretch calf; calf pressa, pressa calf, polpacci pressa: calf press;
    calf leg press, leg press calf: calf press; soleo: soleus raise; tibiale: tibialis raise;
    alzata polpacci, alzate polpacci, sollevamento polpacci: calf raise;

    panca discesa lenta: bench press; pulley al cavo tra le gambe, tra le gambe: pull through;
    dai blocchi: block pull; flessori anca, flessore anca: hip flexor; inginocchiato: kneeling;
    discesa, discesa lenta, lenta: slow; fermi: pause;
    panca: bench; panca 45: bench incline; pulley braccio singolo,
    pulley un braccio: single arm cable row; panca stretta, panca presa stretta,
    panca piana presa stretta, panca piana stretta,
    distensioni presa stretta: close grip bench press; distensione, distensioni: press; spinta,
    spinte: press; spinte basso, spinte in basso, spinta in basso: tricep pushdown;
    distensioni spalle, spinte spalle, distensioni sopra testa, spinte sopra testa: shoulder press;
    lento avanti, lento in avanti, lento: overhead press; spinte verso alto: overhead press;
    lento dietro, lento dietro nuca, lento dietro la nuca: overhead press behind neck;
    militare: military; croce, croci, aperture, apertura: fly; aperture elastico: fly pull apart;
    croci inverse, croci inversa, aperture inverse: reverse fly; aperture laterali,
    apertura laterale: lateral raise; croci cavi incrociati, cavi incrociati: crossover;
    pectoral machine, farfalla, pectoral, peck deck, butterfly: pec deck; pectoral machine inversa,
    farfalla inversa, pectoral inversa, reverse pectoral machine: reverse pec deck;
    crossover cavi: crossover; piegamento, piegamenti, flessione, flessioni: pushup;
    piegamenti braccia: pushup; piegamenti verticale, piegamenti in verticale: handstand pushup;
    verticale: handstand; parallele: parallel bar; dips panca: bench dip;

    trazione, trazioni: pullup; trazioni supine, trazioni presa supina, trazioni inverse: chinup;
    trazioni orizzontali, rematore inverso, rematore inversa corpo: inverted row; lat machine,
    lat pulley, tirate al petto, tirate petto, trazy bar: lat pulldown; pulley basso,
    pulley orizzontale, pulley presa, pulley triangolo, pulley busto: seated cable row;
    pulley alto: high row; pull down braccia tese: straight arm pulldown;
    pulldown braccia tese: straight arm pulldown; tirata viso, tirate viso: face pull; rematore,
    rematori: row; rematore inclinato: bent over row; remata: row; tirata mento, tirate mento,
    rematore verticale: upright row; rematore t, rematore barra t: tbar row;
    rematore seduto: seated row; rematore un braccio, rematore 1 braccio: single arm row; scrollata,
    scrollate, scrollate spalle, alzate spalle: shrug; sospensione, sospensione sbarra,
    sospensione attiva: dead hang; camminata contadino, contadino,
    camminata del contadino: farmer walk;

    alzata, alzate: raise; alzate 90, alzate a 90, alzate laterali 90, alzate laterali a 90,
    alzate a 90 gradi: rear raise; alzate posteriori, alzata posteriore: rear raise; rotazione,
    rotazioni: rotation; esterna, esterne, extra: external; interna, interne: internal;
    cuffia rotatori, extrarotazione, extrarotazioni: external rotation; intrarotazione,
    intrarotazioni: internal rotation;

    martello: hammer curl; presa martello: neutral grip; panca scott, scott,
    panca larry scott: preacher curl; concentrato, concentrati, concentrazione: concentration;
    ragno: spider; polso, polsi: wrist; curl polsi, flessione polso, flessioni polsi: wrist curl;
    curl polsi inverso, curl inverso polsi: reverse wrist curl; estensione polso,
    estensioni polsi: wrist extension; flessione bicipiti, flessioni bicipiti: bicep curl;
    rullo avambracci: wrist roller; estensione, estensioni: extension; estensioni sopra testa,
    estensione sopra testa: overhead tricep extension; push down: pushdown; kick back: kickback;
    spinte tricipiti: tricep pushdown;

    plank laterale: side plank; ruota, ruota addominali, ruota addome, rullo addominali: ab wheel;
    sollevamento, sollevamenti: raise; bicicletta crunch, crunch bicicletta: bicycle crunch;
    crunch inverso: reverse crunch; torsione, torsioni: twist; spaccalegna: woodchop;
    flessione laterale, flessioni laterali, piegamento laterale, piegamenti laterali,
    inclinazioni laterali, inclinazione laterale: side bend; forbici: scissor; forbice: scissor;
    scalatore, scalatori: mountain climber; tocco spalla, tocco spalle: shoulder tap; tocco, tocchi,
    toccare: touch; flessori: flexor; flessione collo, estensione collo: neck curl;
    insetto morto: dead bug; bandiera: dragon flag;

    girata, girata petto: clean; strappo: snatch; slancio: clean and jerk;
    alzata turca: turkish getup; salto, salti: jump; salto box, salto sul box, salti box: box jump;
    salto corda, salto con la corda, saltare corda: jump rope; slitta: sled; spinta slitta,
    spinte slitta: sled push; arrampicata: climbing; corsa, correre: run; tapis roulant,
    tapis: treadmill; camminata, camminare: walk; camminata salita: incline walk; cyclette, bici,
    bicicletta: bike; ellittica: elliptical; vogatore: row erg; scala, scale: stair; nuoto: swim;
    escursione, escursionismo: hike; pugilato, boxe: boxing; calcio: football; allungamento,
    stiramento: stretch; riscaldamento: warmup; mobilità: mobility; allungamento polpacci,
    allungamento polpaccio: stretch calf; circonduzione braccia, circonduzioni braccia: arm circle;
    saltelli: jumping jack
""")

_ITALIAN_REST = table("""
    petto, pettorale, pettorali: chest; schiena, dorso: back; dorsale, dorsali: lat; spalla,
    spalle: shoulder; deltoide, deltoidi: delt; trapezio, trapezi: trap; braccio, braccia: arm;
    bicipite, bicipiti: bicep; tricipite, tricipiti: tricep; avambraccio, avambracci: forearm;
    dita: finger; gamba, gambe: leg; coscia, cosce: thigh; anca, anche, bacino: hip; gluteo,
    glutei: glute; femorale, femorali: hamstring; quadricipite, quadricipiti: quad; ginocchio,
    ginocchia, ginocchi: knee; tallone, talloni: heel; punta, punte: toe; collo: neck; viso: face;
    gomito, gomiti: elbow; busto: torso; addome, addominale, addominali: abdominal; obliquo,
    obliqui: oblique; lombare: lower back;

    bilanciere, bilancieri: barbell; bilanciere ez, bilanciere sagomato, sagomato: ezbar; manubrio,
    manubri: dumbbell; cavo, cavi: cable; cavo alto, cavi alti: high cable; cavo basso,
    cavi bassi: low cable; ercolina: cable; macchina, macchinario: machine; multipower: smith;
    elastico, elastici, banda elastica, loop band: band; disco, dischi: plate; sbarra: bar;
    barra: barbell; barra t: tbar; barra v: v bar; barra esagonale, trap bar: trapbar;
    corda tricipiti, corda: rope; anelli: ring; cinghie: trx; corpo libero, peso corporeo,
    peso del corpo: bodyweight; zavorra, zavorrato, zavorrata, zavorrati, zavorrate, con peso,
    con sovraccarico: weighted; peso: weight; pesi: free weight; pesi liberi: free weight;
    assistito, assistita, assistiti, assistite, facilitate: assisted; palla, fitball: ball;
    gradino: step; rialzo: elevated; muro: wall; terra: floor; pavimento: floor; sedia: chair;
    sedia romana: roman chair; cintura: belt; maniglia: handle; triangolo: v handle; convergente,
    divergente: machine; bastone: bar;

    seduto, seduta, da seduto, da seduti: seated; in piedi, piedi: standing; sdraiato, sdraiata,
    disteso, supino: lying; prono: prone; in ginocchio, ginocchioni, inginocchiato: kneeling;
    appeso, appesa, sospeso: hanging; appoggiato, appoggiata, appoggio: supported; petto appoggiato,
    appoggio petto, appoggio al petto: chest supported; busto flesso, busto inclinato,
    busto avanti: bent over; inclinato, inclinata, inclinate, inclinati: incline; declinato,
    declinata, declinate, declinati: decline; piano, piana: flat; singolo, singola: single;
    un braccio, 1 braccio, braccio singolo, una mano, singolo braccio, monobraccio: single arm;
    una gamba, 1 gamba, gamba singola, singola gamba, monopodalico: single leg; due: both;
    scapolari: scapular; due mani, due braccia, entrambe braccia: both hand; gamba tesa, gambe tese,
    gambe dritte: stiff leg; braccia tese, braccio teso: straight arm; dritto, dritta: straight;
    unilaterale, monolaterale: unilateral; alternato, alternati, alternata, alternate: alternating;
    laterale, laterali: lateral; frontale, frontali: front; posteriore, posteriori: rear;
    avanti: front; indietro: backward; dietro: behind; inverso, inversa, inversi, inverse,
    invertito, invertita: reverse; verticali: vertical; orizzontale, orizzontali: horizontal;
    incrociato, incrociati, incrociate: cross; alto, alti, alta: high; basso, bassi, bassa: low;
    presa: grip; presa stretta: close grip; stretto, stretta: close; presa larga: wide grip; largo,
    larga: wide; presa inversa: reverse grip; prona: overhand; supina, supine: underhand;
    neutra: neutral; sopra la testa, sopra testa: overhead; sotto: low; sopra: high; dietro la nuca,
    dietro nuca, nuca: behind neck; dietro la testa, dietro testa: behind neck;
    dietro la schiena: behind back; piedi rialzati, piedi elevati, rialzati: elevated; isometrico,
    isometrica: isometric; statico: static; fermo, pausa: pause; negativo, negative: negative;
    completo: full; parziale: partial; russo: russian; gradi: degree; lato: side; destra,
    destro: right; sinistra, sinistro: left; diamante: diamond; libero: free;
    convenzionale: conventional
""")

FRENCH = Language(
    "French",
    words(
        "a au aux le la les de du des sur avec en et l d un une pour par sous vers contre ou mon "
        "ma seance jour exercice"
    ),
    {**_FRENCH_MOVEMENTS, **_FRENCH_REST},
)
ITALIAN = Language(
    "Italian",
    words(
        "il lo la i gli le l un uno una di del dello della dell dei degli delle a ad al allo alla "
        "all ai agli alle da dal dalla in nel nella nelle nei su sul sulla sulle sugli sull sui "
        "con col per e o tra fra verso ogni esercizio giorno allenamento"
    ),
    {**_ITALIAN_MOVEMENTS, **_ITALIAN_REST},
)
