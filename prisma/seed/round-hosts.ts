import type { Locale } from "@/lib/i18n/locales";
import type { Answers } from "@/lib/surveys/definition";

/** A fictional association that receives guests: what its card says, without the contact and the times. */
export type DemoHost = {
  key: string;
  contact: { name: string; locale: Locale; phone?: string };
  place: { placeName: string; address: string; stepFree: boolean; arrival?: string };
  card: Answers;
};

/** The hosts of this year's round, in the order of their stops. */
export const hosts: readonly DemoHost[] = [
  {
    key: "kahvipannu",
    contact: { name: "Pannu Porila", locale: "fi", phone: "+358 40 000 0101" },
    place: {
      ...{ placeName: "Kahvipannun olohuone", address: "Välikatu 12, Kajaani", stepFree: true },
      arrival: "Ovi on aina auki yhdeksästä alkaen. Kengät saa pitää jalassa.",
    },
    card: {
      ...{ name: "Kahvipannu ry", municipality: "Kajaani", publish: "yes", access: ["step-free", "bus"] },
      description:
        "Olohuone niille, joilla ei ole töitä juuri nyt. Kahvi on ilmaista, eikä kukaan kysy heti, mitä teit ennen.",
      forWhom: "Työttömille, sairauslomalla oleville ja niille, joille koti on käynyt pieneksi.",
      clients: "Seuraa, lehden ja jonkun, joka huomaa, jos ei tule. Mukaan pääsee kävelemällä sisään.",
      shows: "Tavallisen tiistaiaamun: puuron, lehtipöydän ja sen, miten uusi ihminen otetaan vastaan.",
      notDone: "Emme anna todistuksia emmekä kirjaa ylös, kuka kävi.",
      hopes: "Tulkaa ensimmäisellä kerralla asiakkaan kanssa yhtä aikaa. Ovi on silloin puolta kevyempi.",
      ...{ places: "12", clientsThere: "yes", remote: "no" },
    },
  },
  {
    key: "verstas",
    contact: { name: "Viila Sorvinen", locale: "fi" },
    place: {
      ...{ placeName: "Verstas", address: "Tehtaankatu 4, Kajaani", stepFree: true },
      arrival: "Ajakaa pihan perälle. Ovella soi kello, jos joku muistaa painaa.",
    },
    card: {
      ...{ name: "Vuohengin Verstas ry", municipality: "Kajaani", publish: "yes" },
      description: "Puu- ja metallipaja, jossa korjataan sitä, minkä muut heittäisivät pois.",
      forWhom:
        "Alle kolmekymppisille, joilla koulu tai työ on jäänyt kesken, ja kaikille, jotka osaavat jotakin käsillään.",
      clients:
        "Oman työpisteen, ohjaajan ja syyn nousta aamulla. Alkuun riittää soitto ja yksi kokeilupäivä.",
      shows: "Keskeneräisen veneen, sorvin ja nuoren, joka kertoo itse, miten hän tänne tuli.",
      notDone: "Emme ole työpaikka emmekä arvioi kenenkään työkykyä.",
      hopes: "Kertokaa asiakkaalle, että saa tulla myös katsomaan. Lupautua ei tarvitse.",
      ...{ places: "12", access: ["step-free", "parking"] },
    },
  },
  {
    key: "paivatupa",
    contact: { name: "Rauha Penkkilä", locale: "fi", phone: "+358 40 000 0103" },
    place: { placeName: "Päivätupa", address: "Paltaniementie 80, Kajaani", stepFree: true },
    card: {
      ...{ name: "Paltaniemen Päivätupa ry", municipality: "Kajaani", publish: "yes" },
      description: "Tupa, jonne ikäihminen tulee syömään, laulamaan ja riitelemään leppoisasti politiikasta.",
      forWhom: "Yli seitsenkymppisille ja heidän omaisilleen.",
      clients:
        "Lounaan, tutun pöydän ja kyydin, jos omaa ei ole. Kyydistä sovitaan puhelimessa edellisenä päivänä.",
      shows: "Torstain lounaan ja laulukirjan, johon jokainen on merkinnyt oman laulunsa.",
      notDone: "Emme ole hoivapaikka: lääkkeitä emme jaa.",
      hopes: "Meille saa soittaa ennen kuin kotihoitoon tarvitsee lisätä yhtään käyntiä.",
      ...{ places: "6", access: ["step-free", "toilet", "parking"] },
    },
  },
  {
    key: "lukupiirit",
    contact: { name: "Selja Sivunen", locale: "fi" },
    place: { placeName: "Kirjaston kellarihuone", address: "Kauppakatu 35, Kajaani", stepFree: true },
    card: {
      ...{ name: "Selkosivut ry", municipality: "Kajaani", publish: "yes", remote: "yes" },
      description:
        "Luemme yhdessä ääneen selkokielistä kirjaa, sivun kerrallaan. Kukaan ei korjaa, jos ei pyydä.",
      forWhom: "Suomea opetteleville ja niille, joille lukeminen on aina ollut hankalaa.",
      clients: "Paikan pöydässä ja lukukaverin. Mukaan tullaan maanantaisin, kirja annetaan ovella.",
      shows: "Yhden lukutunnin. Tekin luette sivun.",
      notDone: "Tämä ei ole kielikurssi, eikä täältä saa todistusta.",
      hopes: "Sanokaa asiakkaalle, ettei läksyjä ole.",
      ...{ places: "12", access: ["step-free", "bus"] },
    },
  },
  {
    key: "kaverikeittio",
    contact: { name: "Kaisla Kattila", locale: "sv" },
    place: { placeName: "Seurakuntakeskuksen keittiö", address: "Kirkkokatu 19, Kajaani", stepFree: false },
    card: {
      ...{ name: "Kaverikeittiö ry", municipality: "Kajaani" },
      description:
        "Kokkaamme kerran viikossa yhdessä, hävikistä ja hyvästä tahdosta. Syödään saman pöydän ääressä.",
      forWhom: "Yksin asuville, opiskelijoille ja maahan muuttaneille perheille.",
      clients: "Ruuan, reseptin ja seuraa tiskatessa. Ilmoittautua ei tarvitse.",
      shows: "Keskiviikon keittiön täydessä vauhdissa. Saatte essut.",
      notDone: "Emme jaa ruokakasseja.",
      ...{ places: "12" },
    },
  },
  {
    key: "saattajat",
    contact: { name: "Askel Rinnalla", locale: "fi" },
    place: { placeName: "Kylätalo", address: "Kainuuntie 20, Sotkamo", stepFree: true },
    card: {
      ...{ name: "Sotkamon Saattajat ry", municipality: "Sotkamo", publish: "yes", remote: "yes" },
      description:
        "Lähdemme mukaan, kun joku ei halua mennä yksin: lääkäriin, virastoon, kuntosalille, hautajaisiin.",
      forWhom: "Kenelle tahansa, jota pelottaa, väsyttää tai jonka jalat eivät kanna.",
      clients: "Saman saattajan joka kerta. Soittakaa kolme päivää ennen.",
      shows: "Mitä saattaja kysyy ensin, mitä hän ei kysy koskaan, ja miten kyyti järjestyy sivukylältä.",
      notDone: "Emme aja taksia emmekä tulkkaa.",
      hopes: "Merkitkää ajanvaraukseen, että saattaja tulee mukaan.",
      ...{ places: "20", access: ["step-free", "toilet", "parking"] },
    },
  },
  {
    key: "vastarannat",
    contact: { name: "Harbour Lahdenperä", locale: "en" },
    place: { placeName: "Rantasauna", address: "Rantatie 2, Kajaani", stepFree: false },
    card: {
      ...{ name: "Vastarannat ry", municipality: "Kajaani", publish: "yes" },
      description: "Toipujien sauna. Kerran viikossa lämpiää, eikä kukaan juo.",
      forWhom: "Päihteistä toipuville ja heidän läheisilleen.",
      clients: "Löylyt, vertaisen ja puhelinnumeron, johon vastataan myös sunnuntaina.",
      shows: "Saunan, laiturin ja kolme tarinaa, joista yksi on vielä kesken.",
      notDone: "Emme hoida vieroitusta.",
      hopes: "Kysykää asiakkaalta, haluaako hän lähteä. Lähettää ei tarvitse.",
      ...{ places: "12", clientsThere: "yes" },
    },
  },
];

/** The hosts of last year's round. */
export const lastYearsHosts: readonly DemoHost[] = [
  {
    key: "korjaamo",
    contact: { name: "Ratas Ruuvila", locale: "fi" },
    place: { placeName: "Pyöräkorjaamo", address: "Asemakatu 3, Kajaani", stepFree: true },
    card: {
      ...{ name: "Rengasrikko ry", municipality: "Kajaani", publish: "yes", places: "12" },
      description: "Pyöräkorjaamo, jossa korjaaja ja korjattava ovat yhtä usein ihmisiä kuin pyöriä.",
      forWhom: "Nuorille aikuisille ja niille, joilla ei ole autoa.",
      clients: "Työkalut, neuvon ja pyörän, jolla pääsee töihin. Ovi on auki arkisin kahdestatoista neljään.",
      notDone: "Emme myy pyöriä.",
    },
  },
  {
    key: "villalanka",
    contact: { name: "Kerä Kutomo", locale: "fi" },
    place: { placeName: "Kerhohuone", address: "Purola 5, Kajaani", stepFree: true },
    card: {
      ...{ name: "Purolan Puikot ry", municipality: "Kajaani", publish: "yes", places: "12" },
      description: "Neulomme vauvansukkia synnytysosastolle ja kuuntelemme toisiamme.",
      forWhom: "Yksinäisille, odottaville ja niille, joiden kädet kaipaavat tekemistä.",
      clients: "Langat, puikot ja pöydän, jossa saa olla hiljaa. Tiistaisin ja torstaisin.",
      notDone: "Emme ota tilauksia.",
    },
  },
  {
    key: "metsaretki",
    contact: { name: "Havu Polkunen", locale: "fi" },
    place: { placeName: "Laavu", address: "Pöllyvaarantie 40, Kajaani", stepFree: false },
    card: {
      ...{ name: "Hitaat Retket ry", municipality: "Kajaani", publish: "yes", places: "20" },
      description: "Retkiä metsään niin hitaasti, että kaikki ehtivät mukaan.",
      forWhom: "Toipilaille, liikuntarajoitteisille ja kiireisille.",
      clients: "Kyydin keskustasta, eväät ja seuraa. Retkelle ilmoittaudutaan tekstiviestillä.",
      notDone: "Emme mittaa askelia.",
    },
  },
];
