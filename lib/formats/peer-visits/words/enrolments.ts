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
      add: {
        contactHint: "Saa vastata ehdotuksiin ja sopia ajoista yhdistyksen puolesta.",
      },
      removal: {
        lead: "Hän ei enää saa viestejä eikä näe parin sivua. Voitte kumota poiston 30 päivän ajan.",
      },
      stepDown: {
        lead: "Sen jälkeen ette enää vastaa yhdistyksen puolesta ettekä muuta sen tietoja. Jäätte mukaan osallistujana. Voitte kumota tämän omalla sivullanne 30 päivän ajan. Jos joku muu jatkaa tilallanne, siirtäkää tehtävä mieluummin hänelle.",
      },
      handover: {
        nothing:
          "Juuri nyt mikään ei odota yhdistystänne. Vastaukset, osallistujat ja sovitut ajat säilyvät ennallaan.",
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
        name: "Yhdistys",
        pair: "Pari",
      },
      emptyHint:
        "Kun yhdistykset vastaavat alkukyselyyn, ne näkyvät tässä. Puhelimessa annetun vastauksen voitte kirjata itse.",
      seen: {
        pair: "myös fasilitaattori ja pari",
        agreed: "myös fasilitaattori, ja pari, kun kaikki ovat vastanneet kyllä",
      },
      people: {
        lead: "Täällä pidätte yhdistyksen ihmiset ajan tasalla milloin vain. Jokaisesta muutoksesta kerrotaan niille, joita se koskee, ja muutoksen voi kumota 30 päivän ajan.",
        goneLead:
          "Hän ei enää saa viestejä eikä näe yhdistyksen sivuja. Hän saa tästä viestin. Voitte kumota tämän 30 päivän ajan.",
      },
      answers: {
        lead: "Kirjatkaa, mitä yhdistys kertoi. Muutos näkyy tapahtumissa teidän nimellänne.",
      },
      now: {
        decide: {
          title: "Päättäkää, otetaanko yhdistys mukaan",
          accept: "Kun hyväksytte, yhdistykselle voi etsiä paria. Se saa tiedon.",
          waitlist: "Varasijalla yhdistys jää odottamaan, ja sille kerrotaan, että paria ei vielä ole.",
          decline: "Jos tällä kertaa ei onnistu, yhdistys saa ystävällisen viestin.",
          byPhone:
            "Päätöksestä ei lähde viestiä, koska yhdistyksellä ei ole sähköpostia. Soittakaa ja kertokaa päätös itse.",
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
        draft: {
          what: "Odotamme, että yhdistys lähettää kyselyn. Teidän ei tarvitse tehdä mitään.",
        },
        ended: {
          title: "Yhdistys ei ole mukana",
        },
        declined: {
          title: "Tämä yhdistys ei päässyt mukaan",
        },
        closed: {
          what: "Päätöksiä ei enää tehdä, eikä yhdistykselle etsitä paria. Vastaukset säilyvät. Seuraavalle kierrokselle voi kutsua ne, jotka antoivat siihen luvan.",
        },
        cancelled: {
          what: "Päätöksiä ei enää tehdä, eikä yhdistykselle etsitä paria. Vastaukset säilyvät. Toiseen ohjelmaan voi kutsua ne, jotka antoivat siihen luvan.",
        },
      },
      declining: {
        lead: "Yhdistys saa ystävällisen viestin, että mukaan ei tällä kertaa pääse. Syytä ei kerrota.",
        byPhone:
          "Yhdistykselle ei lähde viestiä, koska sillä ei ole sähköpostia. Soittakaa ja kertokaa ystävällisesti, että mukaan ei tällä kertaa pääse.",
      },
      phone: {
        consentWhat:
          "Lukekaa suostumuksen teksti puhelimessa ja rastittakaa se vasta, kun yhdistys on sanonut kyllä. Vastaus merkitään puhelimessa annetuksi.",
        review: {
          notMailed:
            "Yhteyshenkilöllä ei ole sähköpostia, joten hänelle ei lähde yhtään viestiä, ei nyt eikä myöhemmin. Kertokaa hänelle, että soitatte: päätöksestä, pariehdotuksesta ja vierailuista. Lähettämisen jälkeen voitte tulostaa vastauksista kopion postitettavaksi.",
        },
      },
      notWritten: {
        title: "Soittakaa: yhdistyksellä ei ole sähköpostia",
        what: "Yhdistykselle ei lähde yhtään viestiä. Kertokaa puhelimessa päätöksestä, pariehdotuksesta, vierailujen ajoista ja niiden muutoksista, ja kirjatkaa täällä, mitä he vastaavat.",
      },
      receipt: {
        who: "Yhdistys",
        next: "Tämä ei vielä sido mihinkään. Päätätte vasta sitten, kun ehdotamme paria.",
      },
      emptyHintDraft: "Kun avaatte ilmoittautumisen, yhdistysten vastaukset näkyvät tässä.",
    },
    stage: {
      unfinished: {
        told: "Yhdistys täyttää vielä kyselyä.",
      },
      "unfinished-closed": {
        told: "Yhdistyksen kysely jäi kesken, ja ilmoittautuminen on kiinni.",
      },
      "read-soon": {
        told: "Koordinaattori lukee yhdistyksen vastauksia.",
      },
      "read-late": {
        told: "Yhdistyksen vastaukset ovat odottaneet päätöstä yli kaksi viikkoa.",
      },
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
        told: "Yhdistys on varasijalla.",
      },
      "waits-on": {
        body: "Ohjelma on jo alkanut, ja odotatte vielä paria. Kerromme heti, jos paikka vapautuu.",
        told: "Ohjelma on alkanut, ja yhdistys on varasijalla.",
      },
      declined: {
        told: "Yhdistys ei tällä kertaa pääse mukaan.",
      },
      withdrawn: {
        told: "Yhdistyksen ilmoittautuminen on peruttu.",
      },
      proposed: {
        title: "Teille on ehdotettu paria",
        told: "Yhdistykselle on ehdotettu paria, eikä se ole vielä vastannut.",
      },
      "said-yes": {
        told: "Yhdistys on vastannut ehdotukseen kyllä, ja muiden vastausta odotetaan.",
      },
      talks: {
        told: "Yhdistys haluaa jutella koordinaattorin kanssa ennen kuin vastaa ehdotukseen.",
      },
      confirmed: {
        title: "Teillä on pari",
        body: "Kaikki vastasivat kyllä. Parin sivulla näette, missä mennään ja kenen vuoro on.",
        told: "Yhdistyksellä on pari. Vierailuja ei ole vielä pidetty.",
      },
      visiting: {
        title: "Vierailut ovat käynnissä",
        body: "Ainakin yksi vierailu on pidetty, ja ainakin yksi on edessä. Parin sivulla näette, kenen vuoro on.",
        told: "Yhdistyksen parilla ainakin yksi vierailu on pidetty ja ainakin yksi edessä.",
      },
      visited: {
        title: "Vierailut on pidetty",
        body: "Parin sivulla näette, odottaako jokin kysely vielä vastaustanne.",
        told: "Yhdistyksen parin vierailut on pidetty.",
      },
      completed: {
        body: "Jos haluatte jatkaa yhdessä, parin sivulla kerrotaan, mihin asti näette toistenne yhteystiedot.",
        told: "Yhdistyksen kierros on valmis.",
      },
      over: {
        body: "Uusia pareja tai vierailuja ei enää järjestetä tässä ohjelmassa. Kysyttävää? Ottakaa yhteyttä: {convener}.",
      },
    },
    checking: {
      lead: "Vastaukset, jotka voivat olla saman yhdistyksen, ja nimet, joita emme tunnistaneet. Tämän näkevät vain koordinaattorit.",
      noticeWhat:
        "Kaksi vastausta voi olla samalta yhdistykseltä, tai toiveissa on nimi, jota emme tunnistaneet.",
      twins: "Mahdolliset kaksoisilmoittautumiset",
      because: {
        organisation: "Sama yhdistys",
      },
      apart: "Kaksi eri yhdistystä",
      wrote: {
        RATHER_NOT: "{who} ei haluaisi vierailla: ”{name}”",
      },
      who: "Mitä yhdistystä tarkoitetaan?",
      nobody: "Ei mitään luettelon yhdistyksistä",
      emptyHint:
        "Kun kaksi vastausta voi olla samalta yhdistykseltä tai nimeä ei tunnisteta, se näkyy tässä.",
    },
    joinedInto: "Tämä vastaus on yhdistetty yhdistyksenne toiseen vastaukseen.",
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
      add: {
        contactHint: "Får svara på förslag och komma överens om tider för föreningen.",
      },
      removal: {
        lead: "Hen får inga fler meddelanden och ser inte längre parets sida. Ni kan ångra borttagningen i 30 dagar.",
      },
      stepDown: {
        lead: "Därefter svarar ni inte längre för föreningen och ändrar inte dess uppgifter. Ni är kvar som deltagare. Ni kan ångra det på Min sida i 30 dagar. Om någon annan fortsätter i ert ställe är det bättre att lämna över uppgiften.",
      },
      handover: {
        nothing:
          "Just nu väntar ingenting på er förening. Svar, deltagare och avtalade tider är kvar som förut.",
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
        name: "Förening",
        pair: "Partner",
      },
      emptyHint:
        "När föreningar svarar på den inledande enkäten syns de här. Svar som ni får per telefon kan ni själva skriva in.",
      seen: {
        pair: "även facilitatorn och partnern",
        agreed: "även facilitatorn, och partnern när alla har sagt ja",
      },
      people: {
        lead: "Här kan ni när som helst uppdatera föreningens personer. Varje ändring meddelas dem den gäller och kan ångras i 30 dagar.",
        goneLead:
          "Hen får inte längre meddelanden och ser inte föreningens sidor. Hen får ett meddelande om det här. Ni kan ångra det i 30 dagar.",
      },
      answers: {
        lead: "Skriv det som föreningen berättade. Ändringen syns bland händelserna i ert namn.",
      },
      now: {
        decide: {
          title: "Besluta om föreningen tas med",
          accept: "När ni godkänner kan en partner sökas åt föreningen. Den får veta det.",
          waitlist:
            "På reservplats väntar föreningen, och den får veta att det inte finns någon partner ännu.",
          decline: "Om det inte går den här gången får föreningen ett vänligt meddelande.",
          byPhone:
            "Inget meddelande skickas om beslutet, eftersom föreningen inte har e-post. Ring och berätta själva.",
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
        draft: {
          what: "Vi väntar på att föreningen skickar enkäten. Ni behöver inte göra något.",
        },
        ended: {
          title: "Föreningen är inte med",
        },
        declined: {
          title: "Den här föreningen rymdes inte med",
        },
        closed: {
          what: "Inga fler beslut fattas, och ingen partner söks åt föreningen. Svaren finns kvar. Till nästa omgång kan ni bjuda in dem som har gett lov till det.",
        },
        cancelled: {
          what: "Inga fler beslut fattas, och ingen partner söks åt föreningen. Svaren finns kvar. Till ett annat program kan ni bjuda in dem som har gett lov till det.",
        },
      },
      declining: {
        lead: "Föreningen får ett vänligt meddelande om att det inte går den här gången. Orsaken berättas inte.",
        byPhone:
          "Föreningen får inget meddelande, eftersom den inte har e-post. Ring och berätta vänligt att den inte ryms med den här gången.",
      },
      phone: {
        consentWhat:
          "Läs upp samtyckestexten i telefonen och kryssa i rutan först när föreningen har sagt ja. Svaret antecknas som givet per telefon.",
        review: {
          notMailed:
            "Kontaktpersonen har ingen e-post och får därför inga meddelanden, varken nu eller senare. Säg att ni ringer: om beslutet, om förslaget på partner och om besöken. När svaret har skickats kan ni skriva ut en kopia och posta den.",
        },
      },
      notWritten: {
        title: "Ring: föreningen har ingen e-post",
        what: "Föreningen får inga meddelanden. Berätta per telefon om beslutet, förslaget på partner, besökstiderna och ändringar i dem, och skriv in här vad de svarar.",
      },
      receipt: {
        who: "Förening",
        next: "Det här binder er inte till något ännu. Ni bestämmer er först när vi föreslår en partner.",
      },
      emptyHintDraft: "När ni öppnar anmälan syns föreningarnas svar här.",
    },
    stage: {
      unfinished: {
        told: "Föreningen har inte svarat färdigt på enkäten.",
      },
      "unfinished-closed": {
        told: "Föreningens enkät blev inte klar, och anmälan är stängd.",
      },
      "read-soon": {
        told: "Koordinatorn läser föreningens svar.",
      },
      "read-late": {
        told: "Föreningens svar har väntat på beslut i över två veckor.",
      },
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
        told: "Föreningen står på reservplats.",
      },
      "waits-on": {
        body: "Programmet har redan börjat, och ni väntar ännu på en partner. Vi hör av oss genast om en plats blir ledig.",
        told: "Programmet har börjat, och föreningen står på reservplats.",
      },
      declined: {
        told: "Föreningen kom inte med den här gången.",
      },
      withdrawn: {
        told: "Föreningens anmälan är återtagen.",
      },
      proposed: {
        title: "Vi har föreslagit en partner åt er",
        told: "Föreningen har fått ett förslag till partner och har inte svarat än.",
      },
      "said-yes": {
        told: "Föreningen har svarat ja på förslaget, och de andras svar väntas.",
      },
      talks: {
        told: "Föreningen vill prata med koordinatorn innan den svarar på förslaget.",
      },
      confirmed: {
        title: "Ni har en partner",
        body: "Alla svarade ja. På parets sida ser ni hur det går och vems tur det är.",
        told: "Föreningen har en partner. Inga besök har ännu hållits.",
      },
      visiting: {
        title: "Besöken pågår",
        body: "Minst ett besök har hållits, och minst ett återstår. På parets sida ser ni vems tur det är.",
        told: "Minst ett av föreningens besök har hållits, och minst ett återstår.",
      },
      visited: {
        title: "Besöken har hållits",
        body: "På parets sida ser ni om någon enkät ännu väntar på ert svar.",
        told: "Föreningens besök har hållits.",
      },
      completed: {
        body: "Om ni vill fortsätta tillsammans: på parets sida står det hur länge ni ser varandras kontaktuppgifter.",
        told: "Föreningens omgång är klar.",
      },
      over: {
        body: "Inga nya par eller besök ordnas längre i det här programmet. Har ni frågor? Ta kontakt: {convener}.",
      },
    },
    checking: {
      lead: "Svar som kan komma från samma förening och namn som vi inte kände igen. Bara koordinatorerna ser det här.",
      noticeWhat:
        "Två svar kan komma från samma förening, eller så finns det ett namn bland önskemålen som vi inte kände igen.",
      twins: "Möjliga dubbelanmälningar",
      because: {
        organisation: "Samma förening",
      },
      apart: "Två olika föreningar",
      wrote: {
        RATHER_NOT: "{who} vill helst inte besöka: ”{name}”",
      },
      who: "Vilken förening avses?",
      nobody: "Ingen av föreningarna i registret",
      emptyHint: "När två svar kan komma från samma förening eller ett namn inte känns igen syns det här.",
    },
    joinedInto: "Det här svaret har slagits ihop med föreningens andra svar.",
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
      add: {
        contactHint: "Can answer proposals and agree on times for the association.",
      },
      removal: {
        lead: "They’ll get no more messages and will no longer see the pair’s page. You can undo this for 30 days.",
      },
      stepDown: {
        lead: "You will no longer answer for the association or change its details. You stay on as a participant. You can undo this on your own page for 30 days. If somebody else is taking over, it’s better to hand over to them.",
      },
      handover: {
        nothing:
          "Nothing is waiting for your association right now. Answers, participants and agreed times stay as they are.",
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
        name: "Association",
        pair: "Partner",
      },
      emptyHint:
        "Associations appear here as they answer the first survey. You can type in answers given by phone yourselves.",
      seen: {
        pair: "facilitator and partner too",
        agreed: "the facilitator too, and the partner once everybody has said yes",
      },
      people: {
        lead: "Keep the association’s people up to date here at any time. Everybody a change concerns is told, and you can undo it for 30 days.",
        goneLead:
          "They’ll get no more messages and will no longer see the association’s pages. We’ll tell them. You can undo this for 30 days.",
      },
      answers: {
        lead: "Write down what the association told you. The change appears in the history under your name.",
      },
      now: {
        decide: {
          title: "Decide whether the association takes part",
          accept: "If you accept it, the association is told, and you can look for a partner for it.",
          waitlist: "On the waiting list, the association is told that there is no partner for it yet.",
          decline: "If it isn’t possible this time, the association gets a kind message.",
          byPhone:
            "No message goes out about the decision, because the association has no e-mail. Call and tell them yourselves.",
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
        draft: {
          what: "We’re waiting for the association to send it. You don’t need to do anything.",
        },
        ended: {
          title: "The association is not taking part",
        },
        declined: {
          title: "This association was declined",
        },
        closed: {
          what: "Nothing more is decided, and nobody looks for a partner for the association. The answers are kept. You can invite those who said you may to the next round.",
        },
        cancelled: {
          what: "Nothing more is decided, and nobody looks for a partner for the association. The answers are kept. You can invite those who said you may to another programme.",
        },
      },
      declining: {
        lead: "The association gets a kind message saying that it isn’t possible this time. It isn’t told why.",
        byPhone:
          "The association gets no message, because it has no e-mail. Call and tell them kindly that there is no place this time.",
      },
      phone: {
        consentWhat:
          "Read the consent text aloud on the phone, and tick it only when the association has said yes. The answer is marked as given by phone.",
        review: {
          notMailed:
            "The contact person has no e-mail, so they get no messages at all, now or later. Tell them that you will call: about the decision, the suggested partner and the visits. Once it is sent, you can print a copy of the answers to post.",
        },
      },
      notWritten: {
        title: "Call them: the association has no e-mail",
        what: "The association gets no messages. Tell them by phone about the decision, the suggested partner, the times of the visits and any changes, and record here what they answer.",
      },
      receipt: {
        who: "Association",
        next: "This doesn’t commit you to anything yet. You decide only when we suggest a partner.",
      },
      emptyHintDraft: "Once you open sign-up, the associations’ answers appear here.",
    },
    stage: {
      unfinished: {
        told: "The association is still filling in the survey.",
      },
      "unfinished-closed": {
        told: "The association’s survey wasn’t finished, and sign-up is closed.",
      },
      "read-soon": {
        told: "The coordinator is reading the association’s answers.",
      },
      "read-late": {
        told: "The association’s answers have waited more than two weeks for a decision.",
      },
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
        told: "The association is on the waiting list.",
      },
      "waits-on": {
        body: "The programme has started, and you’re still waiting for a partner. We’ll let you know at once if a place opens up.",
        told: "The programme has started, and the association is on the waiting list.",
      },
      declined: {
        told: "The association isn’t taking part this time.",
      },
      withdrawn: {
        told: "The association’s enrolment has been withdrawn.",
      },
      proposed: {
        title: "We’ve suggested a partner for you",
        told: "A partner has been suggested to the association, and it hasn’t answered yet.",
      },
      "said-yes": {
        told: "The association has said yes, and the others’ answer is awaited.",
      },
      talks: {
        told: "The association would like to talk with the coordinator before answering the proposal.",
      },
      confirmed: {
        title: "You have a partner",
        body: "Everybody said yes. The pair’s page shows where things stand and whose turn it is.",
        told: "The association has a partner. No visits have been held yet.",
      },
      visiting: {
        title: "Your visits are under way",
        body: "At least one visit has been held, and at least one is to come. The pair’s page shows whose turn it is.",
        told: "At least one of the association’s visits has been held, and at least one is to come.",
      },
      visited: {
        title: "Your visits have been held",
        body: "The pair’s page shows whether a survey is still waiting for your answer.",
        told: "The association’s visits have been held.",
      },
      completed: {
        body: "If you’d like to carry on together, the pair’s page says until when you see each other’s contact details.",
        told: "The association’s round is complete.",
      },
      over: {
        body: "No more pairs or visits are being arranged in this programme. Any questions? Get in touch with {convener}.",
      },
    },
    checking: {
      lead: "Answers that may be from the same association, and names that we didn’t recognise. Only coordinators see this.",
      noticeWhat:
        "Two answers may be from the same association, or a wish names one that we didn’t recognise.",
      twins: "Associations that may have signed up twice",
      because: {
        organisation: "Same association",
      },
      apart: "Two different associations",
      wrote: {
        RATHER_NOT: "{who} would rather not visit: “{name}”",
      },
      who: "Which association is meant?",
      nobody: "None of those on the register",
      emptyHint:
        "When two answers may be from the same association, or a name isn’t recognised, it appears here.",
    },
    joinedInto: "This answer has been joined to your association’s other answer.",
  },
};
