"""French words for what is done in a gym, in English ones.

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
    échauffement: warmup; mobilité: mobility; cercle bras: arm circle;

    machine pectoraux, pectoraux machine: chest press machine; dips deux bancs, dips entre deux
    bancs: bench dip; tirage devant: lat pulldown; rowing bûcheron: single arm dumbbell row; trapèze
    haltère: shrug dumbbell; trapèze barre: shrug barbell; élévation devant, levée frontale, levée
    devant: front raise; développé devant: overhead press; butterfly inversé, butterfly inverse, pec
    deck inverse: reverse butterfly; extension triceps corde, extension corde: tricep pushdown rope;
    enroulement poignet, enroulement poignets: wrist curl; suspension barre fixe: dead hang; machine
    quadriceps, quadriceps machine: leg extension machine; extension cuisses: leg extension; soulevé
    jambe tendue: stiff leg deadlift; poussée hanches, élévation hanches, relevé hanches, soulevé
    hanches: hip thrust; extension hanche, extension hanches: hip extension; flexion hanche, flexion
    hanches: knee raise; bicyclette, crunch bicyclette: bicycle crunch; bûcheron: woodchop; gainage
    face, gainage ventral, planche ventrale, planche abdominale: plank; battement jambe, battement:
    flutter kick; portefeuille, rameur abdos, rameur abdominal: jackknife; talon fesse, talon
    fesses: butt kick; montée pointe, montée pointes: calf raise; montée genou suspendu, montée
    genoux suspendu, relevé genoux suspendu: hanging knee raise; extension derrière la tête,
    extension derrière la nuque: overhead tricep extension; extension arrière jambe, extension jambe
    arrière, jambe arrière: glute kickback; levée, levées: raise; levée latérale: lateral raise;
    redressement assis, redressement: situp; pas chassé: lateral band walk; quatre pattes, à quatre
    pattes: quadruped; flexion tronc: crunch; extension tronc: back extension; planche dynamique:
    plank; roue abdos: ab wheel; corde visage: face pull; tirage corde visage: face pull; terre
    roumain: romanian deadlift; pont fesses: glute bridge; tirage planche: row; crunch jambes
    levées: crunch
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
    maison: home; salle: gym; genoux sol: knee;

    guidé, guidée: smith; devant: front; demi: half; dynamique: tempo; pieds levés: elevated; barre
    w, barre z, barre coudée: ezbar; abdos: abdominal; poids cheville: weighted; barre trapèze:
    trapbar; gilet lesté: weighted; charge: weight; cheville: ; fesses, fesse: glute; pied serré:
    close; pied écarté, écartées: wide; rowing hammer: row machine; développé hammer: press machine;
    presse hammer: press machine;

    tirage élastique bras tendus, tirage bras tendus élastique, tirage bras tendus: straight arm
    pulldown band; diverg*: machine; ciblé, ciblée, ciblage: focus; accent sur, axé: focus;
    rowing bûcheron, bûcheron rowing, row bûcheron: single arm dumbbell row; haltère unilatéral
    bûcheron: single arm dumbbell;

    soulevé roumain, soulevés roumains: romanian deadlift; soulevé jambes tendues: stiff leg
    deadlift;

    derrière le corps: behind; poulie derrière: cable; paumes vers toi, paumes vers soi, paumes
    vers moi: supinated; en déficit: deficit; sous une table: inverted row
""")

FRENCH = Language(
    "French",
    words(
        "a au aux le la les de du des sur avec en et l d un une pour par sous vers contre ou mon "
        "ma seance jour exercice"
    ),
    {**_FRENCH_MOVEMENTS, **_FRENCH_REST},
)
