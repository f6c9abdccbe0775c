import type { Overrides } from "@/lib/i18n/overrides";

/** An association’s place in a programme, for itself and for the coordinators. Over 250 lines because each message stands here in three languages. */
export const enrolments: Overrides<"enrolments"> = {
  fi: {
    receipt: {
      changeHint: "Voitte muuttaa vastauksia, kunnes pareja on tehty.",
      group: "Katso parin sivu",
      formerGroup: "Aiemman parinne sivu",
    },
    withdrawal: {
      pair: "Teille on jo ehdotettu tai sovittu vierailuja. Kun perutte, kerromme siitä muille mukana oleville ja fasilitaattorille. Syytä emme kerro heille.",
    },
    people: {
      replace: {
        succeed: {
          lead: "{name} ({email}) jää pois, ja toinen jatkaa hänen tilallaan. Molemmille kerrotaan, ja seuraaja saa tietää, mikä odottaa.",
        },
      },
      removal: {
        lead: "Hän ei enää saa viestejä eikä näe parin sivua. Voitte kumota poiston 30 päivän ajan.",
      },
      handover: {
        staysHint: "Muuten ette enää saa viestejä ettekä näe parin sivua.",
      },
    },
    manage: {
      filters: {
        paired: "Pari",
        pairedIs: {
          yes: "On pari",
          no: "Ilman paria",
        },
      },
      columns: {
        pair: "Pari",
      },
      seen: {
        pair: "myös fasilitaattori ja pari",
        agreed: "myös fasilitaattori, ja pari, kun kaikki ovat vastanneet kyllä",
      },
      people: {
        done: { replaced: "Henkilö on vaihdettu. Molemmat saavat viestin." },
      },
      now: {
        decide: {
          accept: "Kun hyväksytte, yhdistykselle voi etsiä paria. Se saa tiedon.",
          waitlist: "Varasijalla yhdistys jää odottamaan, ja sille kerrotaan, että paria ei vielä ole.",
        },
        accepted: {
          title: "Hyväksytty: etsikää pari",
          what: "Yhdistys odottaa paria.",
          button: "Siirry parien tekoon",
        },
        paired: {
          title: "Yhdistyksellä on pari",
          button: "Katso pari",
        },
        closed: {
          what: "Päätöksiä ei enää tehdä, eikä yhdistykselle etsitä paria. Vastaukset säilyvät. Seuraavalle kierrokselle voi kutsua ne, jotka antoivat siihen luvan.",
        },
        cancelled: {
          what: "Päätöksiä ei enää tehdä, eikä yhdistykselle etsitä paria. Vastaukset säilyvät. Toiseen ohjelmaan voi kutsua ne, jotka antoivat siihen luvan.",
        },
      },
      phone: {
        review: {
          notMailed:
            "Yhteyshenkilöllä ei ole sähköpostia, joten hänelle ei lähde yhtään viestiä, ei nyt eikä myöhemmin. Kertokaa hänelle, että soitatte: päätöksestä, pariehdotuksesta ja vierailuista. Lähettämisen jälkeen voitte tulostaa vastauksista kopion postitettavaksi.",
        },
      },
      notWritten: {
        what: "Yhdistykselle ei lähde yhtään viestiä. Kertokaa puhelimessa päätöksestä, pariehdotuksesta, vierailujen ajoista ja niiden muutoksista, ja kirjatkaa täällä, mitä he vastaavat.",
      },
      receipt: {
        next: "Tämä ei vielä sido mihinkään. Päätätte vasta sitten, kun ehdotamme paria.",
      },
    },
    stage: {
      "paired-soon": {
        title: "Olette mukana: etsimme teille paria",
        body: "Kun sopiva pari löytyy, saatte ehdotuksen sähköpostiin. Voitte silloin vielä sanoa kyllä, ei tällä kertaa tai haluamme jutella ensin.",
        told: "Yhdistys on mukana, ja sille etsitään paria.",
      },
      "paired-anew": {
        title: "Etsimme teille uutta paria",
        body: "Aiempi pari päättyi. Olette edelleen mukana, ja kun sopiva pari löytyy, saatte ehdotuksen sähköpostiin.",
        told: "Yhdistyksen aiempi pari päättyi, ja sille etsitään uutta.",
      },
      waits: {
        body: "Sopivaa paria ei ole vielä löytynyt. Kerromme heti, kun tilanne muuttuu.",
      },
      "waits-on": {
        body: "Ohjelma on jo alkanut, ja odotatte vielä paria. Kerromme heti, jos paikka vapautuu.",
      },
      proposed: {
        title: "Teille on ehdotettu paria",
        told: "Yhdistykselle on ehdotettu paria, eikä se ole vielä vastannut.",
      },
      confirmed: {
        title: "Teillä on pari",
        body: "Kaikki vastasivat kyllä. Parin sivulla näette, missä mennään ja kenen vuoro on.",
        told: "Yhdistyksellä on pari. Vierailuja ei ole vielä pidetty.",
      },
      visiting: {
        body: "Ainakin yksi vierailu on pidetty, ja ainakin yksi on edessä. Parin sivulla näette, kenen vuoro on.",
        told: "Yhdistyksen parilla ainakin yksi vierailu on pidetty ja ainakin yksi edessä.",
      },
      visited: {
        body: "Parin sivulla näette, odottaako jokin kysely vielä vastaustanne.",
        told: "Yhdistyksen parin vierailut on pidetty.",
      },
      completed: {
        body: "Jos haluatte jatkaa yhdessä, parin sivulla kerrotaan, mihin asti näette toistenne yhteystiedot.",
      },
      over: {
        body: "Uusia pareja tai vierailuja ei enää järjestetä tässä ohjelmassa. Kysyttävää? Ottakaa yhteyttä: {convener}.",
      },
    },
  },
  sv: {
    receipt: {
      changeHint: "Ni kan ändra svaren tills paren har bildats.",
      group: "Till parets sida",
      formerGroup: "Sidan för er tidigare partner",
    },
    withdrawal: {
      pair: "Ni har redan ett förslag eller avtalade besök. När ni återtar anmälan meddelar vi de andra som är med och facilitatorn. Orsaken berättar vi inte för dem.",
    },
    people: {
      replace: {
        succeed: {
          lead: "{name} ({email}) slutar och någon annan fortsätter i hens ställe. Båda får ett meddelande, och efterträdaren får veta vad som väntar.",
        },
      },
      removal: {
        lead: "Hen får inga fler meddelanden och ser inte längre parets sida. Ni kan ångra borttagningen i 30 dagar.",
      },
      handover: {
        staysHint: "Annars får ni inga fler meddelanden och ser inte parets sida.",
      },
    },
    manage: {
      filters: {
        paired: "Partner",
        pairedIs: {
          yes: "Har en partner",
          no: "Utan partner",
        },
      },
      columns: {
        pair: "Partner",
      },
      seen: {
        pair: "även facilitatorn och partnern",
        agreed: "även facilitatorn, och partnern när alla har sagt ja",
      },
      people: {
        done: { replaced: "Personen har bytts. Båda får ett meddelande." },
      },
      now: {
        decide: {
          accept: "När ni godkänner kan en partner sökas åt föreningen. Den får veta det.",
          waitlist:
            "På reservplats väntar föreningen, och den får veta att det inte finns någon partner ännu.",
        },
        accepted: {
          title: "Godkänd: sök en partner",
          what: "Föreningen väntar på en partner.",
          button: "Gå vidare till att bilda par",
        },
        paired: {
          title: "Föreningen har en partner",
          button: "Se paret",
        },
        closed: {
          what: "Inga fler beslut fattas, och ingen partner söks åt föreningen. Svaren finns kvar. Till nästa omgång kan ni bjuda in dem som har gett lov till det.",
        },
        cancelled: {
          what: "Inga fler beslut fattas, och ingen partner söks åt föreningen. Svaren finns kvar. Till ett annat program kan ni bjuda in dem som har gett lov till det.",
        },
      },
      phone: {
        review: {
          notMailed:
            "Kontaktpersonen har ingen e-post och får därför inga meddelanden, varken nu eller senare. Säg att ni ringer: om beslutet, om förslaget på partner och om besöken. När svaret har skickats kan ni skriva ut en kopia och posta den.",
        },
      },
      notWritten: {
        what: "Föreningen får inga meddelanden. Berätta per telefon om beslutet, förslaget på partner, besökstiderna och ändringar i dem, och skriv in här vad de svarar.",
      },
      receipt: {
        next: "Det här binder er inte till något ännu. Ni bestämmer er först när vi föreslår en partner.",
      },
    },
    stage: {
      "paired-soon": {
        title: "Ni är med: vi söker en partner åt er",
        body: "När vi hittar en lämplig partner får ni ett förslag per e-post. Då kan ni ännu säga ja, inte den här gången eller att ni vill prata först.",
        told: "Föreningen är med, och en partner söks åt den.",
      },
      "paired-anew": {
        title: "Vi söker en ny partner åt er",
        body: "Det tidigare paret avslutades. Ni är fortfarande med, och när vi hittar en lämplig partner får ni ett förslag per e-post.",
        told: "Föreningens tidigare par avslutades, och en ny partner söks åt den.",
      },
      waits: {
        body: "Vi har ännu inte hittat en lämplig partner. Vi hör av oss genast när läget ändras.",
      },
      "waits-on": {
        body: "Programmet har redan börjat, och ni väntar ännu på en partner. Vi hör av oss genast om en plats blir ledig.",
      },
      proposed: {
        title: "Vi har föreslagit en partner åt er",
        told: "Föreningen har fått ett förslag till partner och har inte svarat än.",
      },
      confirmed: {
        title: "Ni har en partner",
        body: "Alla svarade ja. På parets sida ser ni hur det går och vems tur det är.",
        told: "Föreningen har en partner. Inga besök har ännu hållits.",
      },
      visiting: {
        body: "Minst ett besök har hållits, och minst ett återstår. På parets sida ser ni vems tur det är.",
        told: "Minst ett av föreningens besök har hållits, och minst ett återstår.",
      },
      visited: {
        body: "På parets sida ser ni om någon enkät ännu väntar på ert svar.",
        told: "Föreningens besök har hållits.",
      },
      completed: {
        body: "Om ni vill fortsätta tillsammans: på parets sida står det hur länge ni ser varandras kontaktuppgifter.",
      },
      over: {
        body: "Inga nya par eller besök ordnas längre i det här programmet. Har ni frågor? Ta kontakt: {convener}.",
      },
    },
  },
  en: {
    receipt: {
      changeHint: "You can change your answers until the pairs have been made.",
      group: "Go to the pair’s page",
      formerGroup: "The page you shared with your earlier partner",
    },
    withdrawal: {
      pair: "Visits have already been proposed to you or agreed with you. If you withdraw, we’ll tell the others who take part and the facilitator, but not why.",
    },
    people: {
      replace: {
        succeed: {
          lead: "{name} ({email}) leaves and somebody else takes over. Both get a message, and the successor is told what’s waiting.",
        },
      },
      removal: {
        lead: "They’ll get no more messages and will no longer see the pair’s page. You can undo this for 30 days.",
      },
      handover: {
        staysHint: "Otherwise you get no more messages and no longer see the pair’s page.",
      },
    },
    manage: {
      filters: {
        paired: "Partner",
        pairedIs: {
          yes: "Has a partner",
          no: "Without a partner",
        },
      },
      columns: {
        pair: "Partner",
      },
      seen: {
        pair: "facilitator and partner too",
        agreed: "the facilitator too, and the partner once everybody has said yes",
      },
      people: {
        done: { replaced: "The person has been replaced. Both will get a message." },
      },
      now: {
        decide: {
          accept: "If you accept it, the association is told, and you can look for a partner for it.",
          waitlist: "On the waiting list, the association is told that there is no partner for it yet.",
        },
        accepted: {
          title: "Accepted: find a partner",
          what: "The association is waiting for a partner.",
          button: "Go to pairing",
        },
        paired: {
          title: "The association has a partner",
          button: "See the pair",
        },
        closed: {
          what: "Nothing more is decided, and nobody looks for a partner for the association. The answers are kept. You can invite those who said you may to the next round.",
        },
        cancelled: {
          what: "Nothing more is decided, and nobody looks for a partner for the association. The answers are kept. You can invite those who said you may to another programme.",
        },
      },
      phone: {
        review: {
          notMailed:
            "The contact person has no e-mail, so they get no messages at all, now or later. Tell them that you will call: about the decision, the suggested partner and the visits. Once it is sent, you can print a copy of the answers to post.",
        },
      },
      notWritten: {
        what: "The association gets no messages. Tell them by phone about the decision, the suggested partner, the times of the visits and any changes, and record here what they answer.",
      },
      receipt: {
        next: "This doesn’t commit you to anything yet. You decide only when we suggest a partner.",
      },
    },
    stage: {
      "paired-soon": {
        title: "You’re in: we’re looking for a partner for you",
        body: "When we find a good match, we’ll e-mail you a proposal. You can still say yes, not this time, or that you’d like to talk first.",
        told: "The association is in, and a partner is being looked for.",
      },
      "paired-anew": {
        title: "We’re looking for a new partner for you",
        body: "Your earlier pairing came to an end. You’re still in, and when we find a good match we’ll e-mail you a proposal.",
        told: "The association’s earlier pairing came to an end, and a new partner is being looked for.",
      },
      waits: {
        body: "We haven’t found a suitable partner for you yet. We’ll let you know as soon as that changes.",
      },
      "waits-on": {
        body: "The programme has started, and you’re still waiting for a partner. We’ll let you know at once if a place opens up.",
      },
      proposed: {
        title: "We’ve suggested a partner for you",
        told: "A partner has been suggested to the association, and it hasn’t answered yet.",
      },
      confirmed: {
        title: "You have a partner",
        body: "Everybody said yes. The pair’s page shows where things stand and whose turn it is.",
        told: "The association has a partner. No visits have been held yet.",
      },
      visiting: {
        body: "At least one visit has been held, and at least one is to come. The pair’s page shows whose turn it is.",
        told: "At least one of the association’s visits has been held, and at least one is to come.",
      },
      visited: {
        body: "The pair’s page shows whether a survey is still waiting for your answer.",
        told: "The association’s visits have been held.",
      },
      completed: {
        body: "If you’d like to carry on together, the pair’s page says until when you see each other’s contact details.",
      },
      over: {
        body: "No more pairs or visits are being arranged in this programme. Any questions? Get in touch with {convener}.",
      },
    },
  },
};
