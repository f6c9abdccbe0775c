import type { Overrides } from "@/lib/i18n/overrides";

/** Of places a round says that they are at visits. */
export const places: Overrides<"places"> = {
  fi: {
    title: "Vierailut",
    lead: "Ottakaa paikka yhdellä painalluksella. Jos vierailu on täynnä, pääsette jonoon.",
    empty: "Juuri nyt ei ole vierailuja, joihin voi ilmoittautua. Kerromme, kun uusia tulee.",
    public: {
      title: "Kaikki vierailut",
      empty: "Tulevia vierailuja ei ole vielä luettelossa. Ne tulevat tähän heti, kun ajat on sovittu.",
      howText:
        "Täyttäkää ensin vieraskortti: se vie kaksi minuuttia. Sen jälkeen jokainen paikka on yhden painalluksen päässä. Jos vierailu on täynnä, pääsette jonoon.",
      next: "Seuraavat vierailut",
      all: "Katso kaikki vierailut ja vapaat paikat",
    },
    overlapping: "Samaan aikaan teillä on jo toinen vierailu.",
    placeBack: "Kaikki vierailut",
    form: { overlaps: "Tiedän, että vierailut menevät päällekkäin." },
    list: {
      least: "Alle {least} ilmoittautunutta: päättäkää, pidetäänkö vierailu.",
      remoteWelcome: "Vierailulle voi osallistua etänä",
    },
    home: "Vierailut",
    homeOpen:
      "{count, plural, one {Yhdelle vierailulle voi nyt ilmoittautua.} other {# vierailulle voi nyt ilmoittautua.}}",
    homeChoose: "Valitkaa vierailut",
    homeMore: "Katso kaikki vierailut",
  },
  sv: {
    title: "Besöken",
    lead: "Ta en plats med ett tryck. Om besöket är fullt ställs ni i kö.",
    empty: "Just nu finns inga besök att anmäla sig till. Vi berättar när det kommer nya.",
    public: {
      title: "Alla besök",
      empty: "Det finns inga kommande besök i listan ännu. De kommer hit så snart tiderna är avtalade.",
      howText:
        "Fyll först i gästkortet: det tar två minuter. Sedan tar ni varje plats med ett tryck. Om besöket är fullt ställs ni i kö.",
      next: "Nästa besök",
      all: "Se alla besök och lediga platser",
    },
    overlapping: "Ni har redan ett annat besök vid samma tid.",
    placeBack: "Alla besök",
    form: { overlaps: "Jag vet att besöken krockar." },
    list: {
      least: "Färre än {least} anmälda: bestäm om besöket blir av.",
      remoteWelcome: "Man kan delta i besöket på distans",
    },
    home: "Besöken",
    homeOpen:
      "{count, plural, one {Nu kan man anmäla sig till ett besök.} other {Nu kan man anmäla sig till # besök.}}",
    homeChoose: "Välj besök",
    homeMore: "Se alla besök",
  },
  en: {
    title: "The visits",
    lead: "Take a place with one press. If a visit is full, you join its queue.",
    empty: "There are no visits to sign up for just now. We’ll tell you when new ones come.",
    public: {
      title: "All visits",
      empty: "There are no coming visits in the list yet. They come here as soon as their times are agreed.",
      howText:
        "First fill in the guest card: it takes two minutes. After that each place is one press away. If a visit is full, you join its queue.",
      next: "The next visits",
      all: "See all visits and free places",
    },
    overlapping: "You have another visit at the same time.",
    placeBack: "All visits",
    form: { overlaps: "I know that the visits overlap." },
    list: {
      least: "Fewer than {least} have signed up: decide whether the visit takes place.",
      remoteWelcome: "One can take part in the visit remotely",
    },
    home: "The visits",
    homeOpen:
      "{count, plural, one {One visit is open for signing up.} other {# visits are open for signing up.}}",
    homeChoose: "Choose visits",
    homeMore: "See all visits",
  },
};
