import { said } from "@/lib/formats/asking";
import type { Presentation } from "@/lib/formats/presentation";

/** What peer mentoring online is, told to somebody who works alone. */
export const presentation: Presentation = {
  audience: {
    fi: "Niille, jotka tekevät järjestötyötä yksin tai pienessä työpaikassa.",
    sv: "För dem som gör föreningsarbete ensamma eller på en liten arbetsplats.",
    en: "For those who work for an association alone or at a small workplace.",
  },
  facts: [
    {
      key: "time",
      icon: "calendar",
      title: said("Seitsemän kertaa", "Sju gånger", "Seven times"),
      text: said(
        "Noin kerran kuussa, 1 tunti 45 minuuttia verkossa. Kaikki päivät sovitaan kerralla.",
        "Ungefär en gång i månaden, 1 timme 45 minuter på nätet. Alla dagar bestäms på en gång.",
        "About once a month, an hour and three quarters online. All dates are agreed at once.",
      ),
    },
    {
      key: "people",
      icon: "people",
      title: said("Viisi tai kuusi ihmistä", "Fem eller sex människor", "Five or six people"),
      text: said(
        "Samanlaista työtä, eri työpaikat. Ryhmä pysyy samana.",
        "Liknande arbete, olika arbetsplatser. Gruppen är densamma hela tiden.",
        "Similar work, different workplaces. The group stays the same.",
      ),
    },
    {
      key: "led",
      icon: "clock",
      title: said("Vetäjä ja tekninen tuki", "Ledare och teknisk värd", "A leader and a technical host"),
      text: said(
        "Vetäjä huolehtii puheenvuoroista. Tekninen tuki on paikalla joka kerta.",
        "Ledaren ser till att alla får tala. Den tekniska värden är med varje gång.",
        "The leader sees that everybody is heard. The technical host is there every time.",
      ),
    },
    {
      key: "closed",
      icon: "lock",
      title: said("Suljettu ryhmä", "Sluten grupp", "A closed group"),
      text: said(
        "Kaikki, mitä puhutaan, jää ryhmään. Kukaan ei lue ryhmän omaa listaa.",
        "Allt som sägs stannar i gruppen. Ingen annan läser gruppens egen lista.",
        "Everything said stays in the group. Nobody else reads the group’s own list.",
      ),
    },
    {
      key: "free",
      icon: "house",
      title: said("Kotoa tai työpaikalta", "Hemifrån eller från jobbet", "From home or work"),
      text: said(
        "Riittää laite, kuulokkeet ja rauhallinen paikka.",
        "Det räcker med en enhet, hörlurar och en lugn plats.",
        "A device, headphones and a quiet place are enough.",
      ),
    },
  ],
  story: [
    {
      key: "enrol",
      title: said("Ilmoittaudut", "Du anmäler dig", "You enrol"),
      text: said(
        "Kerrot, mitä teet, mistä haluaisit puhua ja milloin ehtisit. Siihen menee noin kahdeksan minuuttia.",
        "Du berättar vad du gör, vad du vill tala om och när du kan. Det tar ungefär åtta minuter.",
        "You tell what you do, what you’d like to talk about and when you could. It takes about eight minutes.",
      ),
    },
    {
      key: "group",
      title: said("Saat ehdotuksen ryhmästä", "Du får ett förslag på grupp", "A group is proposed to you"),
      text: said(
        "Näet ihmiset, vetäjän ja kaikki päivät. Vastaat, sopiiko.",
        "Du ser människorna, ledaren och alla dagar. Du svarar om det passar.",
        "You see the people, the leader and all the dates, and answer whether it suits you.",
      ),
    },
    {
      key: "check",
      title: said("Tekniikka kokeillaan", "Tekniken prövas", "The technology is tried"),
      text: said(
        "Kymmenen minuuttia, niin ensimmäinen kerta alkaa rauhassa.",
        "Tio minuter, så börjar första gången i lugn och ro.",
        "Ten minutes, and the first time begins calmly.",
      ),
    },
    {
      key: "meet",
      title: said("Tavataan", "Vi möts", "You meet"),
      text: said(
        "Yksi kertoo, muut kysyvät, jokainen kertoo omasta tavastaan. Yhteistä mielipidettä ei haeta.",
        "En berättar, de andra frågar, alla berättar om sitt eget sätt. Ingen gemensam åsikt behövs.",
        "One tells, the others ask, everybody tells of their own way. No common view is needed.",
      ),
    },
    {
      key: "end",
      title: said("Lopuksi", "Till sist", "At the end"),
      text: said(
        "Kysymme, mitä jäi käteen. Ryhmä voi jatkaa omin voimin.",
        "Vi frågar vad det gav. Gruppen kan fortsätta på egen hand.",
        "We ask what it gave. The group can go on by itself.",
      ),
    },
  ],
  notFor: {
    title: said("Tähän se ei ole tarkoitettu", "Det är inte avsett för", "What it isn’t for"),
    items: [
      {
        key: "crisis",
        text: said(
          "Työyhteisön akuuttiin kriisiin.",
          "En akut kris på arbetsplatsen.",
          "An acute crisis at a workplace.",
        ),
      },
      {
        key: "guidance",
        text: said("Työnohjaukseksi tai terapiaksi.", "Handledning eller terapi.", "Supervision or therapy."),
      },
      {
        key: "lecture",
        text: said("Koulutukseksi.", "Utbildning.", "Training."),
      },
    ],
    instead: said(
      "Jos tilanne on akuutti, puhu esihenkilölle, työterveyteen tai luottamushenkilölle. Täällä vertaiset miettivät rauhassa.",
      "Om läget är akut, tala med din chef, företagshälsovården eller förtroendemannen. Här tänker jämlikar i lugn och ro.",
      "If it’s urgent, talk to your manager, occupational health or shop steward. Here peers think in peace.",
    ),
    selfCheck: {
      title: said("Sopiiko tämä sinulle nyt?", "Passar det dig nu?", "Is this right for you now?"),
      lead: said(
        "Rastit näkyvät vain tällä sivulla. Niitä ei lähetetä eikä tallenneta.",
        "Kryssen syns bara på den här sidan. De skickas och sparas inte.",
        "What you tick is seen on this page alone. It isn’t sent or saved.",
      ),
      items: [
        {
          key: "conflict",
          text: said(
            "Työpaikallani on juuri nyt riita tai kriisi, johon tarvitaan ratkaisu.",
            "På min arbetsplats finns just nu en konflikt eller kris som måste lösas.",
            "There’s a conflict or a crisis at my workplace that has to be solved now.",
          ),
        },
        {
          key: "treatment",
          text: said(
            "Minua kohdellaan työssä huonosti, tai pelkään mennä töihin.",
            "Jag blir illa behandlad på jobbet eller är rädd för att gå dit.",
            "I’m treated badly at work, or afraid of going there.",
          ),
        },
        {
          key: "rest",
          text: said(
            "En palaudu enää edes vapaapäivinä.",
            "Jag återhämtar mig inte ens på lediga dagar.",
            "I don’t recover even on my days off.",
          ),
        },
      ],
      found: said(
        "Silloin ryhmä ei ole paras apu juuri nyt. Puhu ensin esihenkilölle, työterveyteen, työsuojeluvaltuutetulle tai luottamushenkilölle. Ryhmään ehdit myöhemminkin.",
        "Då är en grupp inte den bästa hjälpen just nu. Tala först med din chef, företagshälsovården, arbetarskyddsfullmäktigen eller förtroendemannen. En grupp hinner du med senare.",
        "Then a group isn’t the best help just now. Talk first to your manager, occupational health, the safety representative or your shop steward. There’s time for a group later.",
      ),
    },
  },
  questions: [
    {
      key: "who",
      question: said("Kenelle tämä on?", "För vem är det här?", "Who is it for?"),
      answer: said(
        "Sille, joka tekee asiantuntijatyötä yhdistyksessä yksin tai pienessä työyhteisössä.",
        "För den som gör expertarbete i en förening ensam eller på en liten arbetsplats.",
        "For whoever does expert work in an association alone or at a small workplace.",
      ),
    },
    {
      key: "much",
      question: said(
        "Eikö seitsemän kertaa ole paljon?",
        "Är inte sju gånger mycket?",
        "Isn’t seven times a lot?",
      ),
      answer: said(
        "Luottamus syntyy muutamassa kerrassa, ja hyöty tulee sen jälkeen. Yhteensä siihen menee noin 12 tuntia vuodessa.",
        "Förtroendet växer på några gånger, och nyttan kommer efter det. Sammanlagt tar det ungefär 12 timmar om året.",
        "Trust takes a few times, and what you gain comes after that. It’s about 12 hours a year in all.",
      ),
    },
    {
      key: "boss",
      question: said(
        "Voiko samassa ryhmässä olla oma esihenkilö?",
        "Kan den egna chefen vara i samma grupp?",
        "Could my manager be in the same group?",
      ),
      answer: said(
        "Ei. Voit myös kertoa, kenen kanssa et haluaisi olla. Sen lukee vain koordinaattori.",
        "Nej. Du kan också säga vem du helst inte vill vara med. Det läses bara av koordinatorn.",
        "No. You can also say whom you’d rather not be with. Only the coordinator reads it.",
      ),
    },
    {
      key: "absent",
      question: said("Entä jos en pääse?", "Tänk om jag inte kan?", "What if I can’t come?"),
      answer: said(
        "Yksi painallus riittää, ja olet mukana seuraavalla kerralla. Pois voi jäädä milloin vain, eikä syytä kysytä.",
        "Ett tryck räcker, och du är med nästa gång. Du kan lämna gruppen när som helst, och ingen frågar varför.",
        "One press is enough, and you’re there the next time. You can leave whenever you like, and nobody asks why.",
      ),
    },
  ],
};
