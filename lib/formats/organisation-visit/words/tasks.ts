import type { Overrides } from "@/lib/i18n/overrides";

/** What there is to do in a group whose members visit each other, and its path. */
export const tasks: Overrides<"tasks"> = {
  fi: {
    stations: {
      assignment: "Itsearvio",
    },
    yours: {
      assignment: "Tehkää itsearvio",
      closing: "Kertokaa, miten kävi",
    },
    about: {
      assignment: "Muut näkevät arvionne vasta, kun kaikki ovat valmiita.",
      closing: "Vierailuista on kolme kuukautta. Kolme kysymystä, kaksi minuuttia, yhdistyksenne nimellä.",
      survey: "Muutama kysymys, noin kaksi minuuttia. Vastausta ei yhdistetä teihin.",
      proposal: "Ryhmä odottaa luonnoksena. Katsokaa se vielä läpi ennen kuin kerrotte siitä yhdistyksille.",
      visit: "Rastittakaa, ketkä tulivat. Sen jälkeen muistio ja palaute avautuvat.",
      document:
        "Muutama rivi riittää. Kun lähetätte muistion luettavaksi, muut hyväksyvät sen tai pyytävät muutosta.",
      correction:
        "Muistioon on pyydetty muutosta. Lukekaa pyyntö, korjatkaa muistio ja lähettäkää se uudelleen luettavaksi.",
    },
    action: {
      assignment: "Avaa itsearvio",
    },
    theirs: {
      assignment: "Itsearvio",
      closing: "Kysely kolmen kuukauden päästä",
    },
    now: {
      endedText: "Tämä ryhmä ei enää vieraile. Jos jokin jäi askarruttamaan, kysykää koordinaattorilta.",
    },
  },
  sv: {
    stations: {
      assignment: "Självvärdering",
    },
    yours: {
      assignment: "Gör självvärderingen",
      closing: "Berätta hur det gick",
    },
    about: {
      assignment: "De andra ser er självvärdering först när alla är klara.",
      closing: "Det har gått tre månader sedan besöken. Tre frågor, två minuter, i er förenings namn.",
      survey: "Några frågor, ungefär två minuter. Svaret kopplas inte till er.",
      proposal: "Gruppen väntar som utkast. Se igenom den innan ni berättar för föreningarna.",
      visit: "Kryssa för vilka som kom. Därefter öppnas minnesanteckningarna och responsen.",
      document:
        "Några rader räcker. När ni skickar minnesanteckningarna till de andra godkänner de dem eller ber om en ändring.",
      correction:
        "Någon har bett om en ändring i minnesanteckningarna. Läs begäran, rätta texten och skicka den till de andra på nytt.",
    },
    action: {
      assignment: "Öppna självvärderingen",
    },
    theirs: {
      assignment: "Självvärderingen",
      closing: "Enkäten efter tre månader",
    },
    now: {
      endedText: "Inga fler besök ordnas med den här gruppen. Fråga koordinatorn om ni undrar över något.",
    },
  },
  en: {
    stations: {
      assignment: "Self-assessment",
    },
    yours: {
      assignment: "Do the self-assessment",
      closing: "Tell us how it went",
    },
    about: {
      assignment: "The others see your self-assessment only when everybody is ready.",
      closing:
        "It’s three months since the visits. Three questions, two minutes, in your association’s name.",
      survey: "A few questions, about two minutes. Your answers aren’t linked to you.",
      proposal:
        "The group is waiting as a draft. Look through it once more before you tell the associations.",
      visit: "Tick who came. That opens the memo and the feedback.",
      document:
        "A few lines are enough. When you send the memo round, the others approve it or ask for a change.",
      correction:
        "Somebody has asked for a change in the memo. Read what they asked, correct the memo and send it round again.",
    },
    action: {
      assignment: "Open the self-assessment",
    },
    theirs: {
      assignment: "The self-assessment",
      closing: "The survey after three months",
    },
    now: {
      endedText:
        "There will be no more visits with this group. If anything is on your mind, ask the coordinator.",
    },
  },
};
