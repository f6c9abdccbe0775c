import type { Overrides } from "@/lib/i18n/overrides";

/** The self-assessment before the first visit. */
export const assignments: Overrides<"assignments"> = {
  fi: {
    title: "{name}",
    eyebrow: "Ennen vierailuja, noin {minutes} min",
    sealed: {
      title: "Arviot avautuvat yhtä aikaa",
      body: "Muut näkevät arvionne vasta, kun kaikki arviot on palautettu, ja niin myös fasilitaattori, jos teillä on sellainen. Koordinaattori ei näe niitä koskaan.",
    },
    over: {
      title: "Itsearvion aika on ohi",
      body: "Kun vierailu pidettiin, ainakin yksi arvio puuttui, joten arviot jäävät sinetöidyiksi. Voitte kertoa omanne vierailulla.",
    },
    coordinator: "Arviot ovat ryhmän omia. Te näette vain, onko ne palautettu.",
    sheet: {
      open: "Avaa arkki vierailulle",
      title: "Itsearviot rinnakkain",
      eyebrow: "Vierailulle mukaan",
      lead: "Lukekaa arviot rinnakkain: missä samaa, missä eroa?",
      print: "Tulostakaa arkki selaimen tulostustoiminnolla ja ottakaa se mukaan vierailulle.",
      back: "Itsearvioon",
      waitingBody: "Tällä sivulla ovat silloin kaikkien arviot vierekkäin, valmiina vierailulle.",
    },
    locked: {
      title: "Itsearvio avautuu, kun kaikki ovat vastanneet kyllä",
    },
  },
  sv: {
    title: "{name}",
    eyebrow: "Före besöken, ungefär {minutes} min",
    sealed: {
      title: "Självvärderingarna öppnas samtidigt",
      body: "De andra ser er självvärdering först när alla har lämnat in sin, och det gäller också facilitatorn, om ni har en. Koordinatorn ser dem aldrig.",
    },
    over: {
      title: "Tiden för självvärderingen är ute",
      body: "När besöket hölls saknades åtminstone en självvärdering, så de förblir förseglade. Ni kan berätta om er egen vid besöket.",
    },
    coordinator: "Självvärderingarna är gruppens egna. Ni ser bara om de har lämnats in.",
    sheet: {
      open: "Öppna arket för besöket",
      title: "Självvärderingarna sida vid sida",
      eyebrow: "Att ta med till besöket",
      lead: "Läs självvärderingarna sida vid sida: vad är lika, vad är olika?",
      print: "Skriv ut arket med webbläsarens utskriftsfunktion och ta det med till besöket.",
      back: "Till självvärderingen",
      waitingBody: "Då finns allas självvärderingar bredvid varandra på den här sidan, färdiga för besöket.",
    },
    locked: {
      title: "Självvärderingen öppnas när alla har svarat ja",
    },
  },
  en: {
    title: "{name}",
    eyebrow: "Before the visits, about {minutes} min",
    sealed: {
      title: "The self-assessments open at the same moment",
      body: "The others see yours only when everybody’s is in, and so does the facilitator, if you have one. The coordinator never sees them.",
    },
    over: {
      title: "Time is up for the self-assessment",
      body: "At least one was missing when the visit was held, so they stay sealed. You can tell the others about yours at the visit.",
    },
    coordinator:
      "The self-assessments are for the group alone. You see only whether they have been handed in.",
    sheet: {
      open: "Open the sheet for the visit",
      title: "The self-assessments side by side",
      eyebrow: "To bring to the visit",
      lead: "Read the self-assessments side by side: what’s alike, and what isn’t?",
      print: "Print the sheet from your browser and bring it to the visit.",
      back: "To the self-assessment",
      waitingBody: "Everybody’s will then be side by side on this page, ready for the visit.",
    },
    locked: {
      title: "The self-assessment opens once everybody has said yes",
    },
  },
};
