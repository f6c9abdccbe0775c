import { selfAssessment } from "@/lib/formats/organisation-visit/self-assessment";

/** What demo associations think of themselves: words for each prompt in their order, then a number for each claim. */
const said: Record<string, readonly [words: readonly string[], numbers: string]> = {
  kierratys: [
    [
      "Kymmenen hengen ydinjoukko, viikoittainen paja ja liian täysi varasto.",
      "Paja on auki joka tiistai, satoi tai paistoi. Viime vuonna korjattiin 340 esinettä.",
      "Varaston avain on yhdellä ihmisellä, ja hän on joskus lomalla.",
      "Miten muilla uusi ihminen saa oman tehtävän jo ensimmäisenä iltana?",
      "Kaksi avainta ja vuorolista, jonka kaikki näkevät.",
    ],
    "43324",
  ],
  pelaajat: [
    [
      "Väkeä käy paljon, mutta vain kaksi meistä järjestää.",
      "Jokainen saa pöydän viidessä minuutissa. Kukaan ei jää seisomaan ovelle.",
      "Emme osaa pyytää ketään vastuuseen, joten emme pyydä.",
      "Haluaisimme nähdä, miten tehtävät jaetaan muualla.",
      "Kysyä joka illan lopuksi yhdeltä ihmiseltä: ottaisitko ensi kerran?",
    ],
    "32552",
  ],
  villasukat: [
    [
      "Piiri kokoontuu kirjastossa, ja ikähaitari on 17–84 vuotta.",
      "Opetamme vasta-alkajan viereen istuttamalla. Se toimii joka kerta.",
      "Hallituksessa on kolme tyhjää paikkaa.",
      "Millainen on kokous, johon tullaan mielellään?",
      "Lyhyempi kokous ja villasukat mukaan.",
    ],
    "45432",
  ],
  pyorapaja: [
    [
      "Paja kiertää viidellä pihalla, ja jonoa on joka paikassa.",
      "Lapset oppivat paikkaamaan renkaan itse.",
      "Kaikki tieto on yhden puhelimen viesteissä.",
      "Miten pidätte kirjaa siitä, mitä on luvattu ja kenelle?",
      "Yhteinen kalenteri.",
    ],
    "43542",
  ],
  ukulelet: [
    [
      "Kaksikymmentä soittajaa ja yksi, joka varaa tilat.",
      "Ensikertalainen soittaa kappaleen jo samana iltana.",
      "Keikkapyynnöt tulevat myöhään, ja sanomme silti kyllä.",
      "Haluaisimme kuulla, miten sanotaan ystävällisesti ei.",
      "Sovimme kevään keikat yhdellä kertaa.",
    ],
    "34523",
  ],
  sovittelijat: [
    [
      "Yhdeksän koulutettua sovittelijaa, neljä käytössä.",
      "Naapurit ovat sopineet itse kahdeksan kertaa kymmenestä.",
      "Uudet koulutetut eivät saa ensimmäistä tehtävää.",
      "Miten muilla kokenut ja uusi tekevät parityötä?",
      "Joka tehtävään lähtee yksi uusi mukaan.",
    ],
    "54333",
  ],
  lumilapiot: [
    [
      "Talvella tuttu joka pihalla, kesällä emme näy missään.",
      "Avun saa puolessa tunnissa, kun soittaa.",
      "Kiitokset jäävät kertomatta eteenpäin.",
      "Miten te kerrotte, mitä on saatu aikaan?",
      "Yksi kuva viikossa, koko vuoden.",
    ],
    "44424",
  ],
  kirjahylly: [
    [
      "Hylly kiertää neljässä kylässä, ja lainaajia on joka iässä.",
      "Kirjat palaavat. Kukaan ei ole pitänyt yhtään itsellään.",
      "Tapahtumamme ovat hiljaisia, eikä niistä kerrota.",
      "Haluaisimme nähdä juhlan, johon tulee naapureita.",
      "Yksi iltasoitto kirjojen keskellä.",
    ],
    "45433",
  ],
  kasvimaa: [
    [
      "Palstoja on kuusikymmentä ja jonossa saman verran.",
      "Kevättalkoisiin tulee neljä viidestä.",
      "Syksyllä samat kolme siivoavat kaiken.",
      "Millä muut saavat syystalkoista juhlan?",
      "Keitto ja soitto syystalkoisiin.",
    ],
    "43543",
  ],
};

/** The self-assessment of a demo association, as it is stored. */
export function assessmentOf(key: string): Record<string, string> {
  const [words, numbers] = said[key] ?? [[], ""];
  const rest = { words: [...words], numbers: [...numbers] };
  return Object.fromEntries(
    selfAssessment.prompts.map((prompt) => [
      prompt.key,
      (prompt.claim ? rest.numbers.shift() : rest.words.shift()) ?? "",
    ]),
  );
}
