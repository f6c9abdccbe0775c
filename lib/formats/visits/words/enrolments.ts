import type { Overrides } from "@/lib/i18n/overrides";

/** An association’s place in a programme, for itself and for the coordinators. Over 250 lines because each message stands here in three languages. */
export const enrolments: Overrides<"enrolments"> = {
  fi: {
    checking: {
      because: {
        organisation: "Sama yhdistys",
      },
      lead: "Vastaukset, jotka voivat olla saman yhdistyksen, ja nimet, joita emme tunnistaneet. Tämän näkevät vain koordinaattorit.",
      nobody: "Ei mitään luettelon yhdistyksistä",
      twins: "Mahdolliset kaksoisilmoittautumiset",
      who: "Mitä yhdistystä tarkoitetaan?",
      wrote: {
        RATHER_NOT: "{who} ei haluaisi vierailla: ”{name}”",
      },
      apart: "Kaksi eri yhdistystä",
      emptyHint:
        "Kun kaksi vastausta voi olla samalta yhdistykseltä tai nimeä ei tunnisteta, se näkyy tässä.",
      noticeWhat:
        "Kaksi vastausta voi olla samalta yhdistykseltä, tai toiveissa on nimi, jota emme tunnistaneet.",
    },
    manage: {
      answers: {
        lead: "Kirjatkaa, mitä yhdistys kertoi. Muutos näkyy tapahtumissa teidän nimellänne.",
      },
      columns: {
        name: "Yhdistys",
      },
      declining: {
        byPhone:
          "Yhdistykselle ei lähde viestiä, koska sillä ei ole sähköpostia. Soittakaa ja kertokaa ystävällisesti, että mukaan ei tällä kertaa pääse.",
        lead: "Yhdistys saa ystävällisen viestin, että mukaan ei tällä kertaa pääse. Syytä ei kerrota.",
      },
      emptyHint:
        "Kun yhdistykset vastaavat alkukyselyyn, ne näkyvät tässä. Puhelimessa annetun vastauksen voitte kirjata itse.",
      emptyHintDraft: "Kun avaatte ilmoittautumisen, yhdistysten vastaukset näkyvät tässä.",
      notWritten: {
        title: "Soittakaa: yhdistyksellä ei ole sähköpostia",
      },
      now: {
        decide: {
          byPhone:
            "Päätöksestä ei lähde viestiä, koska yhdistyksellä ei ole sähköpostia. Soittakaa ja kertokaa päätös itse.",
          decline: "Jos tällä kertaa ei onnistu, yhdistys saa ystävällisen viestin.",
          title: "Päättäkää, otetaanko yhdistys mukaan",
        },
        declined: {
          title: "Tämä yhdistys ei päässyt mukaan",
        },
        draft: {
          what: "Odotamme, että yhdistys lähettää kyselyn. Teidän ei tarvitse tehdä mitään.",
        },
        ended: {
          title: "Yhdistys ei ole mukana",
        },
      },
      people: {
        goneLead:
          "Hän ei enää saa viestejä eikä näe yhdistyksen sivuja. Hän saa tästä viestin. Voitte kumota tämän 30 päivän ajan.",
        lead: "Täällä pidätte yhdistyksen ihmiset ajan tasalla milloin vain. Jokaisesta muutoksesta kerrotaan niille, joita se koskee, ja muutoksen voi kumota 30 päivän ajan.",
      },
      phone: {
        consentWhat:
          "Lukekaa suostumuksen teksti puhelimessa ja rastittakaa se vasta, kun yhdistys on sanonut kyllä. Vastaus merkitään puhelimessa annetuksi.",
      },
      receipt: {
        who: "Yhdistys",
      },
    },
    people: {
      add: {
        contactHint: "Saa vastata ehdotuksiin ja sopia ajoista yhdistyksen puolesta.",
      },
      handover: {
        nothing:
          "Juuri nyt mikään ei odota yhdistystänne. Vastaukset, osallistujat ja sovitut ajat säilyvät ennallaan.",
      },
      stepDown: {
        lead: "Sen jälkeen ette enää vastaa yhdistyksen puolesta ettekä muuta sen tietoja. Jäätte mukaan osallistujana. Voitte kumota tämän omalla sivullanne 30 päivän ajan. Jos joku muu jatkaa tilallanne, siirtäkää tehtävä mieluummin hänelle.",
      },
    },
    stage: {
      completed: {
        told: "Yhdistyksen kierros on valmis.",
      },
      declined: {
        told: "Yhdistys ei tällä kertaa pääse mukaan.",
      },
      "read-soon": {
        told: "Koordinaattori lukee yhdistyksen vastauksia.",
      },
      "said-yes": {
        told: "Yhdistys on vastannut ehdotukseen kyllä, ja muiden vastausta odotetaan.",
      },
      talks: {
        told: "Yhdistys haluaa jutella koordinaattorin kanssa ennen kuin vastaa ehdotukseen.",
      },
      "unfinished-closed": {
        told: "Yhdistyksen kysely jäi kesken, ja ilmoittautuminen on kiinni.",
      },
      unfinished: {
        told: "Yhdistys täyttää vielä kyselyä.",
      },
      visited: {
        title: "Vierailut on pidetty",
      },
      visiting: {
        title: "Vierailut ovat käynnissä",
      },
      "waits-on": {
        told: "Ohjelma on alkanut, ja yhdistys on varasijalla.",
      },
      waits: {
        told: "Yhdistys on varasijalla.",
      },
      withdrawn: {
        told: "Yhdistyksen ilmoittautuminen on peruttu.",
      },
      "read-late": {
        told: "Yhdistyksen vastaukset ovat odottaneet päätöstä yli kaksi viikkoa.",
      },
    },
    joinedInto: "Tämä vastaus on yhdistetty yhdistyksenne toiseen vastaukseen.",
  },
  sv: {
    checking: {
      because: {
        organisation: "Samma förening",
      },
      lead: "Svar som kan komma från samma förening och namn som vi inte kände igen. Bara koordinatorerna ser det här.",
      nobody: "Ingen av föreningarna i registret",
      twins: "Möjliga dubbelanmälningar",
      who: "Vilken förening avses?",
      wrote: {
        RATHER_NOT: "{who} vill helst inte besöka: ”{name}”",
      },
      apart: "Två olika föreningar",
      emptyHint: "När två svar kan komma från samma förening eller ett namn inte känns igen syns det här.",
      noticeWhat:
        "Två svar kan komma från samma förening, eller så finns det ett namn bland önskemålen som vi inte kände igen.",
    },
    manage: {
      answers: {
        lead: "Skriv det som föreningen berättade. Ändringen syns bland händelserna i ert namn.",
      },
      columns: {
        name: "Förening",
      },
      declining: {
        byPhone:
          "Föreningen får inget meddelande, eftersom den inte har e-post. Ring och berätta vänligt att den inte ryms med den här gången.",
        lead: "Föreningen får ett vänligt meddelande om att det inte går den här gången. Orsaken berättas inte.",
      },
      emptyHint:
        "När föreningar svarar på den inledande enkäten syns de här. Svar som ni får per telefon kan ni själva skriva in.",
      emptyHintDraft: "När ni öppnar anmälan syns föreningarnas svar här.",
      notWritten: {
        title: "Ring: föreningen har ingen e-post",
      },
      now: {
        decide: {
          byPhone:
            "Inget meddelande skickas om beslutet, eftersom föreningen inte har e-post. Ring och berätta själva.",
          decline: "Om det inte går den här gången får föreningen ett vänligt meddelande.",
          title: "Besluta om föreningen tas med",
        },
        declined: {
          title: "Den här föreningen rymdes inte med",
        },
        draft: {
          what: "Vi väntar på att föreningen skickar enkäten. Ni behöver inte göra något.",
        },
        ended: {
          title: "Föreningen är inte med",
        },
      },
      people: {
        goneLead:
          "Hen får inte längre meddelanden och ser inte föreningens sidor. Hen får ett meddelande om det här. Ni kan ångra det i 30 dagar.",
        lead: "Här kan ni när som helst uppdatera föreningens personer. Varje ändring meddelas dem den gäller och kan ångras i 30 dagar.",
      },
      phone: {
        consentWhat:
          "Läs upp samtyckestexten i telefonen och kryssa i rutan först när föreningen har sagt ja. Svaret antecknas som givet per telefon.",
      },
      receipt: {
        who: "Förening",
      },
    },
    people: {
      add: {
        contactHint: "Får svara på förslag och komma överens om tider för föreningen.",
      },
      handover: {
        nothing:
          "Just nu väntar ingenting på er förening. Svar, deltagare och avtalade tider är kvar som förut.",
      },
      stepDown: {
        lead: "Därefter svarar ni inte längre för föreningen och ändrar inte dess uppgifter. Ni är kvar som deltagare. Ni kan ångra det på Min sida i 30 dagar. Om någon annan fortsätter i ert ställe är det bättre att lämna över uppgiften.",
      },
    },
    stage: {
      completed: {
        told: "Föreningens omgång är klar.",
      },
      declined: {
        told: "Föreningen kom inte med den här gången.",
      },
      "read-soon": {
        told: "Koordinatorn läser föreningens svar.",
      },
      "said-yes": {
        told: "Föreningen har svarat ja på förslaget, och de andras svar väntas.",
      },
      talks: {
        told: "Föreningen vill prata med koordinatorn innan den svarar på förslaget.",
      },
      "unfinished-closed": {
        told: "Föreningens enkät blev inte klar, och anmälan är stängd.",
      },
      unfinished: {
        told: "Föreningen har inte svarat färdigt på enkäten.",
      },
      visited: {
        title: "Besöken har hållits",
      },
      visiting: {
        title: "Besöken pågår",
      },
      "waits-on": {
        told: "Programmet har börjat, och föreningen står på reservplats.",
      },
      waits: {
        told: "Föreningen står på reservplats.",
      },
      withdrawn: {
        told: "Föreningens anmälan är återtagen.",
      },
      "read-late": {
        told: "Föreningens svar har väntat på beslut i över två veckor.",
      },
    },
    joinedInto: "Det här svaret har slagits ihop med föreningens andra svar.",
  },
  en: {
    checking: {
      because: {
        organisation: "Same association",
      },
      lead: "Answers that may be from the same association, and names that we didn’t recognise. Only coordinators see this.",
      nobody: "None of those on the register",
      twins: "Associations that may have signed up twice",
      who: "Which association is meant?",
      wrote: {
        RATHER_NOT: "{who} would rather not visit: “{name}”",
      },
      apart: "Two different associations",
      emptyHint:
        "When two answers may be from the same association, or a name isn’t recognised, it appears here.",
      noticeWhat:
        "Two answers may be from the same association, or a wish names one that we didn’t recognise.",
    },
    manage: {
      answers: {
        lead: "Write down what the association told you. The change appears in the history under your name.",
      },
      columns: {
        name: "Association",
      },
      declining: {
        byPhone:
          "The association gets no message, because it has no e-mail. Call and tell them kindly that there is no place this time.",
        lead: "The association gets a kind message saying that it isn’t possible this time. It isn’t told why.",
      },
      emptyHint:
        "Associations appear here as they answer the first survey. You can type in answers given by phone yourselves.",
      emptyHintDraft: "Once you open sign-up, the associations’ answers appear here.",
      notWritten: {
        title: "Call them: the association has no e-mail",
      },
      now: {
        decide: {
          byPhone:
            "No message goes out about the decision, because the association has no e-mail. Call and tell them yourselves.",
          decline: "If it isn’t possible this time, the association gets a kind message.",
          title: "Decide whether the association takes part",
        },
        declined: {
          title: "This association was declined",
        },
        draft: {
          what: "We’re waiting for the association to send it. You don’t need to do anything.",
        },
        ended: {
          title: "The association is not taking part",
        },
      },
      people: {
        goneLead:
          "They’ll get no more messages and will no longer see the association’s pages. We’ll tell them. You can undo this for 30 days.",
        lead: "Keep the association’s people up to date here at any time. Everybody a change concerns is told, and you can undo it for 30 days.",
      },
      phone: {
        consentWhat:
          "Read the consent text aloud on the phone, and tick it only when the association has said yes. The answer is marked as given by phone.",
      },
      receipt: {
        who: "Association",
      },
    },
    people: {
      add: {
        contactHint: "Can answer proposals and agree on times for the association.",
      },
      handover: {
        nothing:
          "Nothing is waiting for your association right now. Answers, participants and agreed times stay as they are.",
      },
      stepDown: {
        lead: "You will no longer answer for the association or change its details. You stay on as a participant. You can undo this on your own page for 30 days. If somebody else is taking over, it’s better to hand over to them.",
      },
    },
    stage: {
      completed: {
        told: "The association’s round is complete.",
      },
      declined: {
        told: "The association isn’t taking part this time.",
      },
      "read-soon": {
        told: "The coordinator is reading the association’s answers.",
      },
      "said-yes": {
        told: "The association has said yes, and the others’ answer is awaited.",
      },
      talks: {
        told: "The association would like to talk with the coordinator before answering the proposal.",
      },
      "unfinished-closed": {
        told: "The association’s survey wasn’t finished, and sign-up is closed.",
      },
      unfinished: {
        told: "The association is still filling in the survey.",
      },
      visited: {
        title: "Your visits have been held",
      },
      visiting: {
        title: "Your visits are under way",
      },
      "waits-on": {
        told: "The programme has started, and the association is on the waiting list.",
      },
      waits: {
        told: "The association is on the waiting list.",
      },
      withdrawn: {
        told: "The association’s enrolment has been withdrawn.",
      },
      "read-late": {
        told: "The association’s answers have waited more than two weeks for a decision.",
      },
    },
    joinedInto: "This answer has been joined to your association’s other answer.",
  },
};
