import type { Overrides } from "@/lib/i18n/overrides";

/** The memo of a visit. */
export const documents: Overrides<"documents"> = {
  fi: {
    given: {
      together: "Yhteensä {count, plural, one {# vierailu} other {# vierailua}}",
    },
    locked: {
      title: "Muistio avautuu vierailun jälkeen",
      body: "Kirjoittamaan pääsee, kun vierailu on merkitty pidetyksi.",
    },
    over: {
      title: "Tätä muistiota ei enää kirjoiteta",
      body: "Vierailua ei pidetty tai ryhmä on päättynyt. Mitä on hyväksytty, sen voi yhä lukea.",
    },
    readers: {
      writing:
        "Luonnoksen näkevät vain yhteyshenkilöt, jotka kirjoittavat sitä. Hyväksytyn muistion lukevat ryhmän jäsenet ja fasilitaattori, jos sellainen on, ei kukaan muu.",
      sent: "Tämän lukevat nyt yhteyshenkilöt ja fasilitaattori, jos sellainen on. Kun kaikki ovat hyväksyneet, muistion lukee koko ryhmä, ei kukaan muu.",
    },
    waiting: "Muistiota ei ole vielä hyväksytty, joten sitä ei voi vielä lukea tässä.",
    form: {
      after:
        "Kun lähetätte muistion, muut lukevat sen ja hyväksyvät tai pyytävät muutosta. Voitte ottaa sen takaisin, kunnes kaikki ovat hyväksyneet.",
    },
    remarks: {
      by: "{name, select, none {Fasilitaattori} other {{name}}}",
    },
    approved: {
      former: "Viimeksi hyväksytty muistio",
    },
    change: {
      hint: "Pyynnön lukevat vain yhteyshenkilöt, jotka kirjoittavat muistiota. Sitä ei lähetetä sähköpostissa.",
      again: "Kun muistio on korjattu, kaikki hyväksyvät sen uudelleen.",
    },
    print: {
      back: "Takaisin muistioon",
    },
    done: {
      sent: "Muistio on lähetetty luettavaksi.",
      asked: "Muutospyyntö on lähetetty niille, jotka kirjoittavat muistiota.",
      takenBack: "Muistio on taas luonnos. Muiden ei tarvitse tehdä mitään.",
    },
  },
  sv: {
    given: {
      together: "Sammanlagt {count, plural, one {# besök} other {# besök}}",
    },
    locked: {
      title: "Minnesanteckningarna öppnas efter besöket",
      body: "Man kan skriva när besöket har markerats som hållet.",
    },
    over: {
      title: "De här minnesanteckningarna skrivs inte längre",
      body: "Besöket hölls inte eller gruppen har upphört. Det som har godkänts kan fortfarande läsas.",
    },
    readers: {
      writing:
        "Utkastet ser bara kontaktpersonerna som skriver det. De godkända minnesanteckningarna läses av gruppens medlemmar och en eventuell facilitator, ingen annan.",
      sent: "Det här läses nu av kontaktpersonerna och en eventuell facilitator. När alla har godkänt läser hela gruppen minnesanteckningarna, ingen annan.",
    },
    waiting: "Minnesanteckningarna är inte godkända ännu, så de kan inte läsas här.",
    form: {
      after:
        "När ni skickar minnesanteckningarna läser de andra dem och godkänner eller ber om en ändring. Ni kan ta tillbaka dem tills alla har godkänt.",
    },
    remarks: {
      by: "{name, select, none {Facilitatorn} other {{name}}}",
    },
    approved: {
      former: "De senast godkända minnesanteckningarna",
    },
    change: {
      hint: "Begäran läses bara av kontaktpersonerna som skriver minnesanteckningarna. Den skickas inte per e-post.",
      again: "När minnesanteckningarna har rättats godkänner alla dem på nytt.",
    },
    print: {
      back: "Tillbaka till minnesanteckningarna",
    },
    done: {
      sent: "Minnesanteckningarna har skickats till de andra.",
      asked: "Begäran har skickats till dem som skriver minnesanteckningarna.",
      takenBack: "Minnesanteckningarna är åter ett utkast. De andra behöver inte göra något.",
    },
  },
  en: {
    given: {
      together: "Together {count, plural, one {# visit} other {# visits}}",
    },
    locked: {
      title: "The memo opens after the visit",
      body: "You can write when the visit has been marked as held.",
    },
    over: {
      title: "This memo is not written any more",
      body: "The visit was not held, or the group has ended. What has been approved can still be read.",
    },
    readers: {
      writing:
        "Only the contact people who write it see the draft. Once approved, the memo is read by the members of the group and by the facilitator if there is one, and nobody else.",
      sent: "The contact people read this now, and the facilitator if there is one. When everybody has approved, the whole group reads the memo, and nobody else.",
    },
    waiting: "The memo hasn’t been approved yet, so it can’t be read here.",
    form: {
      after:
        "When you send the memo, the others read it and approve it or ask for a change. You can take it back until everybody has approved.",
    },
    remarks: {
      by: "{name, select, none {The facilitator} other {{name}}}",
    },
    approved: {
      former: "The memo as last approved",
    },
    change: {
      hint: "Only the contact people who write the memo read what you ask. It isn’t sent by e-mail.",
      again: "When the memo has been corrected, everybody approves it again.",
    },
    print: {
      back: "Back to the memo",
    },
    done: {
      sent: "The memo has been sent round.",
      asked: "Your request has been sent to those who write the memo.",
      takenBack: "The memo is a draft again. The others don’t need to do anything.",
    },
  },
};
