import type { Overrides } from "@/lib/i18n/overrides";

/** An association’s place in a programme, for itself and for the coordinators. */
export const enrolments: Overrides<"enrolments"> = {
  fi: {
    manage: {
      notWritten: {
        what: "Yhdistykselle ei lähde yhtään viestiä. Kertokaa puhelimessa päätöksestä, ehdotuksesta, vierailujen ajoista ja niiden muutoksista, ja kirjatkaa täällä, mitä teille vastataan.",
      },
      now: {
        accepted: {
          what: "Yhdistys odottaa ryhmää.",
        },
        cancelled: {
          what: "Päätöksiä ei enää tehdä, eikä yhdistykselle etsitä ryhmää. Vastaukset säilyvät. Toiseen ohjelmaan voi kutsua ne, jotka antoivat siihen luvan.",
        },
        closed: {
          what: "Päätöksiä ei enää tehdä, eikä yhdistykselle etsitä ryhmää. Vastaukset säilyvät. Seuraavalle kierrokselle voi kutsua ne, jotka antoivat siihen luvan.",
        },
        decide: {
          accept: "Kun hyväksytte, yhdistykselle voi etsiä ryhmää. Se saa tiedon.",
          waitlist: "Varasijalla yhdistys jää odottamaan, ja sille kerrotaan, että ryhmää ei vielä ole.",
        },
        paired: {
          title: "Yhdistys on ryhmässä",
        },
      },
      phone: {
        review: {
          notMailed:
            "Yhteyshenkilöllä ei ole sähköpostia, joten hänelle ei lähde yhtään viestiä, ei nyt eikä myöhemmin. Kertokaa hänelle, että soitatte: päätöksestä, ehdotuksesta ja vierailuista. Lähettämisen jälkeen voitte tulostaa vastauksista kopion postitettavaksi.",
        },
      },
    },
    stage: {
      confirmed: {
        told: "Yhdistyksellä on ryhmä. Vierailuja ei ole vielä pidetty.",
      },
      over: {
        body: "Uusia ryhmiä tai vierailuja ei enää järjestetä tässä ohjelmassa. Kysyttävää? Ottakaa yhteyttä: {convener}.",
      },
      visited: {
        told: "Yhdistyksen ryhmän vierailut on pidetty.",
      },
      visiting: {
        body: "Ainakin yksi vierailu on pidetty, ja ainakin yksi on edessä. Ryhmän sivulla näette, kenen vuoro on.",
        told: "Yhdistyksen ryhmässä ainakin yksi vierailu on pidetty ja ainakin yksi edessä.",
      },
      "link-first": {
        told: "Odottaa, että yhdistys avaa linkin sähköpostistaan.",
      },
    },
    withdrawal: {
      pair: "Teille on jo ehdotettu tai sovittu vierailuja. Kun perutte, kerromme siitä muille mukana oleville ja fasilitaattorille, jos sellainen on. Syytä emme kerro heille.",
    },
  },
  sv: {
    manage: {
      notWritten: {
        what: "Föreningen får inga meddelanden. Berätta per telefon om beslutet, förslaget, besökstiderna och ändringar i dem, och skriv in här vad de svarar.",
      },
      now: {
        accepted: {
          what: "Föreningen väntar på en grupp.",
        },
        cancelled: {
          what: "Inga fler beslut fattas, och ingen grupp söks åt föreningen. Svaren finns kvar. Till ett annat program kan ni bjuda in dem som har gett lov till det.",
        },
        closed: {
          what: "Inga fler beslut fattas, och ingen grupp söks åt föreningen. Svaren finns kvar. Till nästa omgång kan ni bjuda in dem som har gett lov till det.",
        },
        decide: {
          accept: "När ni godkänner kan en grupp sökas åt föreningen. Den får veta det.",
          waitlist: "På reservplats väntar föreningen, och den får veta att det inte finns någon grupp ännu.",
        },
        paired: {
          title: "Föreningen är med i en grupp",
        },
      },
      phone: {
        review: {
          notMailed:
            "Kontaktpersonen har ingen e-post och får därför inga meddelanden, varken nu eller senare. Säg att ni ringer: om beslutet, om förslaget och om besöken. När svaret har skickats kan ni skriva ut en kopia och posta den.",
        },
      },
    },
    stage: {
      confirmed: {
        told: "Föreningen har en grupp. Inga besök har ännu hållits.",
      },
      over: {
        body: "Inga nya grupper eller besök ordnas längre i det här programmet. Har ni frågor? Ta kontakt: {convener}.",
      },
      visited: {
        told: "Föreningens besök har hållits.",
      },
      visiting: {
        body: "Minst ett besök har hållits, och minst ett återstår. På gruppens sida ser ni vems tur det är.",
        told: "Minst ett av föreningens besök har hållits, och minst ett återstår.",
      },
      "link-first": {
        told: "Väntar på att föreningen öppnar länken i sin e-post.",
      },
    },
    withdrawal: {
      pair: "Ni har redan ett förslag eller avtalade besök. När ni återtar anmälan meddelar vi de andra som är med och en eventuell facilitator. Orsaken berättar vi inte för dem.",
    },
  },
  en: {
    manage: {
      notWritten: {
        what: "The association gets no messages. Tell them by phone about the decision, the suggestion, the times of the visits and any changes, and record here what they answer.",
      },
      now: {
        accepted: {
          what: "The association is waiting for a group.",
        },
        cancelled: {
          what: "Nothing more is decided, and nobody looks for a group for the association. The answers are kept. You can invite those who said you may to another programme.",
        },
        closed: {
          what: "Nothing more is decided, and nobody looks for a group for the association. The answers are kept. You can invite those who said you may to the next round.",
        },
        decide: {
          accept: "If you accept it, the association is told, and you can look for a group for it.",
          waitlist: "On the waiting list, the association is told that there is no group for it yet.",
        },
        paired: {
          title: "The association is in a group",
        },
      },
      phone: {
        review: {
          notMailed:
            "The contact person has no e-mail, so they get no messages at all, now or later. Tell them that you will call: about the decision, the suggestion and the visits. Once it is sent, you can print a copy of the answers to post.",
        },
      },
    },
    stage: {
      confirmed: {
        told: "The association has a group. No visits have been held yet.",
      },
      over: {
        body: "No more groups or visits are being arranged in this programme. Any questions? Get in touch with {convener}.",
      },
      visited: {
        told: "The association’s visits have been held.",
      },
      visiting: {
        body: "At least one visit has been held, and at least one is to come. The group’s page shows whose turn it is.",
        told: "At least one of the association’s visits has been held, and at least one is to come.",
      },
      "link-first": {
        told: "Waiting for the association to open the link in its e-mail.",
      },
    },
    withdrawal: {
      pair: "Visits have already been suggested to you or agreed with you. If you withdraw, we’ll tell the others who take part, and the facilitator if there is one, but not why.",
    },
  },
};
