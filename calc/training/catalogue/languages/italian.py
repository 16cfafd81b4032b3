"""Italian words for what is done in a gym, in English ones.

What may mean either of two movements stands for both: nothing is both, so that the person is asked.
"""

from __future__ import annotations

from calc.training.names.words import Language, table, words

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
    apertura laterale: lateral raise; croci cavi incrociati, cavi incrociati: crossover cable;
    pectoral machine, farfalla, pectoral, peck deck, butterfly: pec deck; pectoral machine inversa,
    farfalla inversa, pectoral inversa, reverse pectoral machine: reverse pec deck;
    crossover cavi: crossover cable; piegamento, piegamenti, flessione, flessioni: pushup;
    piegamenti braccia: pushup; piegamenti verticale, piegamenti in verticale: handstand pushup;
    verticale: handstand; parallele: parallel bar; dips panca: bench dip;

    trazione, trazioni: pullup; trazioni supine, trazioni presa supina, trazioni inverse: chinup;
    trazioni orizzontali, rematore inverso, rematore inversa corpo: inverted row; lat machine,
    lat pulley, trazy bar: lat pulldown; pulley basso,
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
    saltelli: jumping jack;

    panca orizzontale: bench press; pressa pettorali: chest press; parallele zavorrate: weighted
    dip; dip panche, dips panche, dip tra panche: bench dip; trazioni lat machine, trazione lat
    machine: lat pulldown; pulley unilaterale, pulley monolaterale: single arm cable row;
    rematore supporto: chest supported row; spinte alto, spinte in alto, spinta in alto:
    overhead press; flessione polsi, flessioni polso: wrist curl; affondi sul posto, affondo sul
    posto: lunge in place; affondi statici, affondo statico: static lunge; slanci dietro,
    slancio dietro, slancio posteriore, slanci gluteo, slancio glutei, slanci posteriori: glute
    kickback; slancio laterale, slanci laterali: side leg raise; spinte bacino, spinte del
    bacino: hip thrust; ginocchia al petto: knee tuck; bicicletta addominali, addominali
    bicicletta: bicycle crunch; libretto, crunch libretto: jackknife; sforbiciate, sforbiciata:
    scissor; rematore mento, rematore al mento, trazioni al mento, tirata al mento: upright row;
    pettorali cavi, petto cavi: cable chest fly; quattro zampe, quadrupedia: quadruped; passi
    laterali: lateral band walk; estensioni dietro la nuca, estensioni dietro la testa,
    estensione dietro la nuca, estensioni dietro nuca, estensione dietro la testa: overhead
    tricep extension; lat machine tirate petto, lat machine tirate al petto: lat pulldown;
    sollevamenti laterali: lateral raise; sollevamenti frontali: front raise; mezzo stacco: rack
    pull; crunch obliquo, crunch obliqui: oblique crunch; quadricipiti macchina: leg extension
    machine; calci glutei, calci gluteo: glute kickback
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
    divergente, divergenti: machine; bastone: bar;

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
    convenzionale: conventional;

    larghe, larghi: wide; strette, stretti: close; unilaterali, monolaterali: unilateral;
    angolato, angolata: ezbar; statici, statiche: static; profondo: full; mezzo, mezza: half;
    semitese, semi tese: stiff; gambe semitese, gambe semi tese: stiff leg; dinamico: tempo; sul
    posto: ; giubbotto zavorrato: weighted;

    basse, bassi, bassa: low; pulley a una mano, pulley una mano, pulley unilaterale, pulley a
    un braccio, pulley monobraccio, pulley alternato: single arm cable row; enfasi su, enfasi
    sui, enfasi: focus; focalizzat*: focus;

    piedi uniti, piedi stretti: feet narrow; piedi bassi: feet low; rematore alla porta:
    inverted row; ponte glutei con marcia, ponte con marcia: glute bridge march; marcia: march;

    dall'alto, dal alto: high; dal basso: low;

    sollevamento spalle, sollevamenti spalle, sollevamento delle spalle: shrug
""")

ITALIAN = Language(
    "Italian",
    words(
        "il lo la i gli le l un uno una di del dello della dell dei degli delle a ad al allo alla "
        "all ai agli alle da dal dalla in nel nella nelle nei su sul sulla sulle sugli sull sui "
        "con col per e o tra fra verso ogni esercizio giorno allenamento"
    ),
    {**_ITALIAN_MOVEMENTS, **_ITALIAN_REST},
)
