/** What associations wrote when their assignment was the mirror, by the association's key; they follow the made pairs. */
export const mirrorAnswers = {
  naapuriapu: {
    surprised:
      "Kaikki tekivät kaikkea. Satutunnin ohjaaja pesi astiat, ja puheenjohtaja kääntyi kesken lauseen tulkkaamaan jollekin.",
    try: "Selkokielistä kutsua. Luimme heidän esitteensä ja huomasimme, että meidän esitteessämme on kolme kertaa enemmän sanoja.",
    own: "Odotamme, että uusi vapaaehtoinen ottaa itse yhteyttä. He menevät kahvipöytään ja kysyvät nimeltä.",
    ask: "Mistä te tiedätte, milloin ihminen on valmis ottamaan vastuuta?",
  },
  monikieliset: {
    surprised:
      "Se, että kuusi yhdistystä mahtuu samaan olohuoneeseen, kun kalenteri on yhteinen ja avain yksi.",
    try: "Soittoa kaupungille ennen hakemusta. Emme tienneet, että niin saa tehdä.",
    own: "Pyydämme apua vasta, kun on kiire. Silloin siitä kuulee vain kiireen.",
    ask: "Ketkä teidän vapaaehtoisistanne voisivat tulla mukaan satutunneille, ja mitä he tarvitsisivat siihen?",
  },
  nuorisoleirit: {
    surprised:
      "Att en sextonåring leder planeringen av hela utfärden medan den vuxna sitter tyst på händerna.",
    try: "Att låta ledarna själva skriva säkerhetsplanen för sin egen grupp.",
    own: "Vi svarar för snabbt. När en hjälpledare frågar har vi redan svarat.",
    ask: "Vad gör ni när en ungdom säger att allt är bra fast det inte är det?",
  },
  partiolaiset: {
    surprised:
      "Leirillä oli kaksi kieltä, eikä kukaan selittänyt sitä. Aamunavaus meni suomeksi ja ruotsiksi, ja kaikki nauroivat samaan aikaan.",
    try: "Kummijohtajaa: jokaisella uudella perheellä on yksi tuttu numero, johon voi soittaa.",
    own: "Kutsumme vanhemmat vasta talkoisiin. Heidät pitäisi kutsua ensin kahville.",
    ask: "Miten kerrotte yöpymisestä perheelle, jolle metsä on vieras paikka?",
  },
  muistikumppanit: {
    surprised:
      "Viisi ihmistä saa aikaan tapahtuman, jossa käy tuhat. Meillä viisi ihmistä saa aikaan kokouksen.",
    try: "Pyydämme nuoria tekemään jotain valmista yhtenä päivänä emmekä jäämään vuodeksi.",
    own: "Pestilistamme on hyvä, mutta se kertoo vain tehtävät. Siitä ei näe, miksi niitä tehdään.",
    ask: "Kuka teillä kiittää, ja milloin?",
  },
  kylayhdistys: {
    surprised: "Hallituksen kokous kesti 50 minuuttia. Ja kaikki olivat lukeneet paperit.",
    try: "Kymmentä pientä pestiä. Aloitamme kahdesta: avaimet ja nettisivut.",
    own: "Kun joku tarjoutuu, sanomme, että ei tarvitse. Kyllä tarvitsee.",
    ask: "Mitä teette, jos kukaan ei ota pestiä?",
  },
  odlargladje: {
    surprised: "Att huset hålls varmt i januari med frivillig arbetskraft och en kalender på väggen.",
    try: "En tur i månaden för var och en, i stället för talko varje dag i april.",
    own: "Vi har inte sagt till staden vad de får av oss. Vi har bara bett om lov.",
    ask: "Vad gör ni när någon glömmer sin tur?",
  },
  byakraft: {
    surprised: "Att man kan ge bort hälften av skörden och ändå få fler medlemmar.",
    try: "En fest där ingen förening står som arrangör ensam.",
    own: "Vi räknar kronor och kvadratmeter, men aldrig hur många som äter lunch tillsammans.",
    ask: "Hur vågade ni be tre föreningar om pengar på samma gång?",
  },
  korjauskahvila: {
    surprised: "Kuvailu oli hauskaa. Luulimme, että se olisi hartaampaa.",
    try: "Sanomme ääneen, mitä teemme, kun korjaamme. Samalla oppivat nekin, jotka näkevät.",
    own: "Pöytiemme väliin ei mahdu valkoinen keppi. Emme olleet huomanneet sitä neljään vuoteen.",
    ask: "Mitä kysyisitte meiltä ensin, jos tulisitte kävijöinä?",
  },
  kuvailijat: {
    surprised: "Kukaan ei kysynyt meiltä, tarvitsemmeko apua. Meille annettiin ruuvimeisseli.",
    try: "Avointa iltaa ilman ilmoittautumista. Pelkäämme sitä, mutta kokeilemme.",
    own: "Odotamme kutsua. He avaavat oven ja odottavat ihmisiä.",
    ask: "Mitä tapahtuu, jos paikalle tulee liian monta?",
  },
};

/** Sentences that a pair has agreed to tell onward, by the keys of the two. */
export const insights: readonly { pair: readonly [string, string]; sentences: readonly string[] }[] = [
  {
    pair: ["naapuriapu", "monikieliset"],
    sentences: [
      "Kutsu toimii, kun siinä on yksi asia, yksi aika ja yhden ihmisen nimi.",
      "Kaupungille kannattaa soittaa ennen kuin hakee avustusta.",
      "Uusi vapaaehtoinen tarvitsee ensin tutun ja vasta sitten tehtävän.",
    ],
  },
  {
    pair: ["nuorisoleirit", "partiolaiset"],
    sentences: [
      "Nuori ottaa vastuun, kun aikuinen jaksaa olla hetken hiljaa.",
      "En säkerhetsplan som ungdomarna själva har skrivit blir också läst.",
    ],
  },
  {
    pair: ["muistikumppanit", "kylayhdistys"],
    sentences: [
      "Pieni pesti, jolla on loppupäivä, on helpompi ottaa vastaan kuin iso luottamustehtävä.",
      "Kokous lyhenee, kun päätettävät asiat ovat listalla ensimmäisinä.",
    ],
  },
  {
    pair: ["odlargladje", "byakraft"],
    sentences: ["Berätta för staden vad den får, inte bara vad ni behöver."],
  },
];

/** A facilitator's confidential notes. They must be seen by nobody but the pair's facilitators. */
export const facilitatorNotes: readonly [string, string] = [
  "Hyvä vire alusta asti, mutta isäntien puheenjohtaja vastasi muiden puolesta. Ensi kerralla aloitan kierroksen toisesta päästä pöytää. Rahasta puhuttaessa tuli hiljaista; palaan siihen vain, jos he itse ottavat sen puheeksi.",
  "Väsymys näkyi. Tauolla yksi osallistuja sanoi miettivänsä lopettamista, eikä hän halua siitä puhuttavan ryhmässä. Pidän toisen vierailun aikataulun väljänä ja kysyn ennen sitä puhelimessa, mitä he jaksavat.",
];

/** What contacts wrote in the closing survey. */
export const closingWords = {
  willDo: [
    "Kirjoitamme esitteen uusiksi selkokielellä ja näytämme sen ensin parillemme.",
    "Jaamme sihteerin työt kolmelle. Lista on jo tehty.",
    "Kutsumme uudet vanhemmat kahville ennen ensimmäistä retkeä.",
    "Vi provar en gemensam kalender med tre andra föreningar i vår.",
    "Soitamme kaupungille kerran puolessa vuodessa, vaikka ei olisi asiaa.",
    "Pidämme hallituksen kokouksista joka toisen kävellen.",
  ],
  improve: [
    "Päivien sopiminen kesti kauan. Ehkä ne voisi ehdottaa valmiiksi.",
    "Ensimmäinen vierailu saisi olla puolen tunnin matkan päässä, ei tunnin.",
    "Ei mitään. Kahvia saisi olla enemmän.",
    "Gärna ett kort möte på distans med facilitatorn före första besöket.",
  ],
} as const;
