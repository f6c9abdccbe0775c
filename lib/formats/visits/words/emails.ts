import type { Overrides } from "@/lib/i18n/overrides";

/** Mails about visits. */
export const emails: Overrides<"emails"> = {
  fi: {
    facts: {
      nextVisit: "Seuraava vierailu",
    },
    calendar: {
      summary: "Vierailu: {other}",
      description: "{programme}. Isäntä: {host}.",
    },
    subjects: {
      "times-proposed":
        "{first, select, none {Vierailulle on ehdotettu aikoja: {other}} other {{Meeting}: {count, plural, one {ehdotettu aika {first}} other {# ehdotettua aikaa, ensimmäinen {first}}}}}",
      "survey-asked":
        "{step, select, closing {Loppukysely: {other}} other {Palautetta vierailusta: {other}}}",
      "facilitator-away": "Fasilitaattori ei pääse vierailulle: {time}",
    },
    leads: {
      "survey-asked":
        "{step, select, closing {Vierailut on nyt pidetty. Kiitos! Kertokaa vielä, mitä niistä jäi käteen.} other {Kiitos, että olitte mukana vierailulla. Kertokaa, millainen se oli.}}",
      "answers-corrected":
        "{by} korjasi yhdistyksenne vastauksia ohjelmassa {programme}. Muuttuneet kohdat: {fields}.",
      "enrolment-joined":
        "{undone, select, yes {Koordinaattori perui kahden vastauksen yhdistämisen: {organisation}. Kumpikin on taas oma ilmoittautumisensa.} other {Yhdistykseltänne {organisation} oli ohjelmassa {programme} kaksi vastausta. Koordinaattori on yhdistänyt ne yhdeksi.}}",
      "enrolment-twice":
        "Ohjelmaan {programme} tuli vastaus, jonka yhdistykseltä tai yhteyshenkilöltä on jo toinen: {organisation}.",
    },
    actions: {
      "group-confirmed": "{reader, select, participant {Katso vierailujen aikoja} other {Ehdota aikoja}}",
      "meeting-scheduled": "Katso vierailun sivua",
      "meeting-changed": "Katso vierailun sivua",
      "facilitator-away": "{reader, select, coordinator {Etsi tilalle toinen} other {Katso vierailun sivua}}",
      "visit-tomorrow": "{reader, select, facilitator {Avaa vierailun kulku} other {Katso vierailun sivua}}",
      "visit-to-call": "Katso vierailun sivua",
    },
    nexts: {
      "participant-added":
        "Saatte kutsut vierailuihin sähköpostiin ja kalenteriin. Jos lisäys oli erehdys, vastatkaa tähän viestiin.",
      "meeting-scheduled":
        "Kutsu on liitteenä kalenteriin. Paikka ja muut tiedot näkyvät vierailun sivulla, ja kerromme, jos ne muuttuvat. Kertokaa sivulla myös, pääsettekö.",
      "meeting-moving":
        "Vanha merkintä poistuu kalenteristanne. {since, select, cancelled {Vierailu on sittemmin peruttu.} other {{reader, select, participant {Kerromme, kun uusia aikoja on ehdotettu.} other {Ehdottakaa uusia aikoja tai vastatkaa muiden ehdotuksiin.}}}}",
      "enrolment-left":
        "{reader, select, participant {Teidän ei tarvitse tehdä mitään. Olette tervetulleita toisella kertaa.} other {Muille on kerrottu teidän puolestanne, ja sovitut vierailut on peruttu. Jos tämä oli erehdys, ilmoittaja voi kumota sen Omalla sivullaan 30 päivän ajan. Koordinaattorikin voi: vastatkaa tähän viestiin. Olette tervetulleita toisella kertaa.}}",
      "group-facilitator-changed":
        "Sovitut vierailut pidetään niin kuin on sovittu. Uusi fasilitaattori näkee sen, mitä tästä lähtien kirjoitetaan. Aiemmin fasilitaattorille kirjoittamanne ei näy hänelle. Teidän ei tarvitse tehdä mitään.",
      "group-facilitator-released":
        "Muistiinpanonne näkyvät edelleen vain teille. Voitte 30 päivän ajan antaa ne seuraajallenne luettavaksi tai poistaa ne. Sovitut vierailut poistuvat kalenteristanne. Jos tämä tuli yllätyksenä, vastatkaa tähän viestiin.",
      "visit-tomorrow": "Jos ette pääse, kertokaa se vierailun sivulla: muut näkevät sen siitä heti.",
      "assignment-other-in": "Enintään 20 minuuttia riittää, ja yksi vastaus yhdistystä kohti.",
      "contact-received":
        "Yhteyshenkilönä vastaatte ehdotuksiin, sovitte ajoista ja näette yhdistyksenne vastaukset. Jos tämä oli erehdys, vastatkaa tähän viestiin.",
      "group-talk-asked": "Ottakaa yhteyttä yhdistykseen. Sivulla näette, kehen ja mistä.",
      "enrolment-joined":
        "{undone, select, yes {Teidän ei tarvitse tehdä mitään.} other {Teidän ei tarvitse tehdä mitään. Jos kyse olikin kahdesta eri yhdistyksestä, vastatkaa tähän viestiin: yhdistämisen voi kumota 30 päivää.}}",
      "enrolment-twice":
        "Ilmoittautumisten sivulla näette vastaukset rinnakkain. Yhdistäkää ne tai merkitkää kahdeksi eri yhdistykseksi.",
    },
  },
  sv: {
    facts: {
      nextVisit: "Nästa besök",
    },
    calendar: {
      summary: "Besök: {other}",
      description: "{programme}. Värd: {host}.",
    },
    subjects: {
      "times-proposed":
        "{first, select, none {Tider har föreslagits för besöket: {other}} other {{Meeting}: {count, plural, one {föreslagen tid {first}} other {# föreslagna tider, den första {first}}}}}",
      "survey-asked":
        "{step, select, closing {Avslutande enkät: {other}} other {Respons på besöket: {other}}}",
      "facilitator-away": "Facilitatorn kan inte komma till besöket: {time}",
    },
    leads: {
      "survey-asked":
        "{step, select, closing {Besöken har nu hållits. Tack! Berätta till sist vad de gav er.} other {Tack för att ni var med på besöket. Berätta hur det var.}}",
      "answers-corrected":
        "{by} rättade er förenings svar i programmet {programme}. Ändrade punkter: {fields}.",
      "enrolment-joined":
        "{undone, select, yes {Koordinatorn ångrade att två svar slogs ihop: {organisation}. Vart och ett är åter en egen anmälan.} other {Er förening {organisation} hade två svar i programmet {programme}. Koordinatorn har slagit ihop dem till ett.}}",
      "enrolment-twice":
        "Till programmet {programme} kom ett svar vars förening eller kontaktperson redan har ett annat: {organisation}.",
    },
    actions: {
      "group-confirmed": "{reader, select, participant {Se tiderna för besöken} other {Föreslå tider}}",
      "meeting-scheduled": "Se besökets sida",
      "meeting-changed": "Se besökets sida",
      "facilitator-away": "{reader, select, coordinator {Sök en ersättare} other {Se besökets sida}}",
      "visit-tomorrow": "{reader, select, facilitator {Öppna planen för besöket} other {Se besökets sida}}",
      "visit-to-call": "Se besökets sida",
    },
    nexts: {
      "participant-added":
        "Ni får inbjudningarna till besöken per e-post och i kalendern. Om det var ett misstag, svara på det här meddelandet.",
      "meeting-scheduled":
        "En kalenderinbjudan följer med. Platsen och annat finns på besökets sida, och vi berättar om något ändras. Säg också där om ni kan komma.",
      "meeting-moving":
        "Den gamla anteckningen försvinner ur er kalender. {since, select, cancelled {Besöket har sedan dess ställts in.} other {{reader, select, participant {Vi hör av oss när nya tider har föreslagits.} other {Föreslå nya tider eller svara på de andras förslag.}}}}",
      "enrolment-left":
        "{reader, select, participant {Ni behöver inte göra något. Välkomna en annan gång.} other {De andra har fått veta det av oss, och avtalade besök är inställda. Om det här var ett misstag kan den som meddelade det ångra det på Min sida i 30 dagar. Koordinatorn kan det också: svara på det här meddelandet. Välkomna en annan gång.}}",
      "group-facilitator-changed":
        "Avtalade besök blir av som avtalat. Den nya facilitatorn ser det som skrivs från och med nu. Det som ni tidigare har skrivit till facilitatorn syns inte för hen. Ni behöver inte göra något.",
      "group-facilitator-released":
        "Era anteckningar syns fortfarande bara för er. I 30 dagar kan ni låta er efterträdare läsa dem eller radera dem. Avtalade besök försvinner ur er kalender. Om det här kom som en överraskning, svara på det här meddelandet.",
      "visit-tomorrow": "Om ni inte kan komma, säg till på besökets sida: där ser de andra det genast.",
      "assignment-other-in": "Högst 20 minuter räcker, och ett svar per förening.",
      "contact-received":
        "Som kontaktperson svarar ni på förslag, kommer överens om tider och ser er förenings svar. Om det var ett misstag, svara på det här meddelandet.",
      "group-talk-asked": "Kontakta föreningen. På sidan ser ni vem och om vad.",
      "enrolment-joined":
        "{undone, select, yes {Ni behöver inte göra något.} other {Ni behöver inte göra något. Om det ändå gällde två olika föreningar, svara på det här meddelandet: det går att ångra i 30 dagar.}}",
      "enrolment-twice":
        "På sidan för anmälningar ser ni svaren bredvid varandra. Slå ihop dem eller märk dem som två olika föreningar.",
    },
  },
  en: {
    facts: {
      nextVisit: "Next visit",
    },
    calendar: {
      summary: "Visit: {other}",
      description: "{programme}. Host: {host}.",
    },
    subjects: {
      "times-proposed":
        "{first, select, none {Times have been proposed for the visit: {other}} other {{Meeting}: {count, plural, one {a proposed time, {first}} other {# proposed times, the first {first}}}}}",
      "survey-asked":
        "{step, select, closing {The closing survey: {other}} other {Feedback on the visit: {other}}}",
      "facilitator-away": "Your facilitator can’t come to the visit: {time}",
    },
    leads: {
      "survey-asked":
        "{step, select, closing {The visits have now been held. Thank you! Tell us what you got out of them.} other {Thank you for taking part in the visit. Tell us how it was.}}",
      "answers-corrected":
        "{by} corrected your association’s answers in {programme}. What changed: {fields}.",
      "enrolment-joined":
        "{undone, select, yes {The coordinator has undone the joining of two answers: {organisation}. Each is an enrolment of its own again.} other {Your association {organisation} had two answers in {programme}. The coordinator has joined them into one.}}",
      "enrolment-twice":
        "An answer to {programme} has come in from an association or a contact person that has another already: {organisation}.",
    },
    actions: {
      "group-confirmed": "{reader, select, participant {See the times of the visits} other {Propose times}}",
      "meeting-scheduled": "See the page of the visit",
      "meeting-changed": "See the page of the visit",
      "facilitator-away": "{reader, select, coordinator {Find somebody else} other {See the visit’s page}}",
      "visit-tomorrow":
        "{reader, select, facilitator {Open the plan for the visit} other {See the page of the visit}}",
      "visit-to-call": "See the page of the visit",
    },
    nexts: {
      "participant-added":
        "You’ll get the invitations to the visits by e-mail and in your calendar. If this was a mistake, reply to this e-mail.",
      "meeting-scheduled":
        "A calendar invitation comes with this message. The place and other details are on the page of the visit, and we tell you if they change. Say there, too, whether you can come.",
      "meeting-moving":
        "The old entry leaves your calendar. {since, select, cancelled {The visit has been cancelled since.} other {{reader, select, participant {We will tell you when new times have been proposed.} other {Propose new times or answer those of the others.}}}}",
      "enrolment-left":
        "{reader, select, participant {There is nothing you need to do. You are welcome another time.} other {We have told the others for you, and the visits to come are cancelled. If this was a mistake, whoever told us can undo it on their own page for 30 days. The coordinator can too: reply to this e-mail. You are welcome another time.}}",
      "group-facilitator-changed":
        "The visits go ahead as agreed. The new facilitator sees what is written from now on, and not what you have written to the facilitator before. There is nothing you need to do.",
      "group-facilitator-released":
        "Your notes can still be seen by you alone. For 30 days you can let your successor read them or delete them. The visits to come leave your calendar. If this is a surprise, reply to this e-mail.",
      "visit-tomorrow":
        "If you can’t come, say so on the page of the visit: the others see it there at once.",
      "assignment-other-in": "Twenty minutes at most are enough, and one answer from each association.",
      "contact-received":
        "As contact person you answer proposals, agree on times and see your association’s answers. If this was a mistake, reply to this e-mail.",
      "group-talk-asked": "Please get in touch with the association. The page says with whom and about what.",
      "enrolment-joined":
        "{undone, select, yes {There is nothing you need to do.} other {There is nothing you need to do. If these were two different associations after all, reply to this message: it can be undone for 30 days.}}",
      "enrolment-twice":
        "On the page of enrolments the answers stand side by side. Join them, or mark them as two different associations.",
    },
  },
};
