import { documents } from "@/lib/formats/visit-round/words/documents";
import { emails } from "@/lib/formats/visit-round/words/emails";
import { places } from "@/lib/formats/visit-round/words/places";
import { activity } from "@/lib/formats/visits/words/activity";
import { board } from "@/lib/formats/visits/words/board";
import { exports } from "@/lib/formats/visits/words/exports";
import { facilitation } from "@/lib/formats/visits/words/facilitation";
import { groups } from "@/lib/formats/visits/words/groups";
import { home } from "@/lib/formats/visits/words/home";
import { meetings } from "@/lib/formats/visits/words/meetings";
import { refusals } from "@/lib/formats/visits/words/refusals";
import { reports } from "@/lib/formats/visits/words/reports";
import { surveys } from "@/lib/formats/visits/words/surveys";
import { tasks } from "@/lib/formats/visits/words/tasks";
import { together, type Words } from "@/lib/i18n/overrides";

/** What a round says otherwise than the platform: meetings are visits, those who enrol are hosts and guests, who leads coordinates. */
export const words: Words = together(
  {
    groups,
    home,
    meetings,
    tasks,
    emails,
    activity,
    board,
    exports,
    facilitation,
    refusals,
    reports,
    surveys,
  },
  {
    board: {
      fi: {
        nav: { groups: "Vierailut" },
        title: "Vierailut",
        summary:
          "{all, plural, one {Yksi kierros} other {# kierrosta}}, {stuck, plural, =0 {eikä mikään ole jumissa} other {ja jokin odottaa}}",
      },
      sv: {
        nav: { groups: "Besök" },
        title: "Besök",
        summary:
          "{all, plural, one {En runda} other {# rundor}}, {stuck, plural, =0 {och inget har fastnat} other {och något väntar}}",
      },
      en: {
        nav: { groups: "Visits" },
        title: "Visits",
        summary:
          "{all, plural, one {One round} other {# rounds}}, {stuck, plural, =0 {and nothing is stuck} other {and something is waiting}}",
      },
    },
    groups: {
      fi: {
        cycle: "Kierros vaihe vaiheelta",
        notes: { title: "Koordinaattorin muistiinpanot" },
        people: { facilitator: "Koordinaattori" },
      },
      sv: {
        cycle: "Rundan steg för steg",
        notes: { title: "Koordinatorns anteckningar" },
        people: { facilitator: "Koordinator" },
      },
      en: {
        cycle: "The round, step by step",
        notes: { title: "The coordinator’s notes" },
        people: { facilitator: "Coordinator" },
      },
    },
    meetings: {
      fi: {
        times: { facilitator: "Koordinaattori" },
        page: { facilitator: "Koordinaattori" },
      },
      sv: {
        times: { facilitator: "Koordinator" },
        page: { facilitator: "Koordinator" },
      },
      en: {
        times: { facilitator: "Coordinator" },
        page: { facilitator: "Coordinator" },
      },
    },
    home: {
      fi: {
        enrolment: { ACCEPTED: "Olette mukana kierroksella." },
        facilitating: "Kierrokset, joita vedätte",
      },
      sv: {
        enrolment: { ACCEPTED: "Ni är med på rundan." },
        facilitating: "Rundor som ni leder",
      },
      en: {
        enrolment: {
          ACCEPTED: "You’re on the round.",
        },
        facilitating: "Rounds you lead",
      },
    },
    places,
    pages: {
      fi: {
        front: {
          title: "Käydään kylässä ja opitaan tuntemaan",
          lead: "Isännät kertovat, mitä he tekevät ja kenelle. Vieraat varaavat paikan yhdellä painalluksella. Asiakas ohjautuu oikeaan paikkaan, kun nimellä on kasvot.",
          what: "Mikä tutustumiskierros on?",
        },
      },
      sv: {
        front: {
          title: "Hälsa på och lär känna varandra",
          lead: "Värdarna berättar vad de gör och för vem. Gästerna reserverar en plats med ett tryck. En klient hittar rätt när namnet har ett ansikte.",
          what: "Vad är en bekantningsrunda?",
        },
      },
      en: {
        front: {
          title: "Call on each other, get to know each other",
          lead: "Hosts tell what they do and for whom. Guests take a place with one press. A client finds the right door when the name has a face.",
          what: "What is a visit round?",
        },
      },
    },
    programmes: {
      fi: {
        public: {
          visits: "Vierailut",
          closed: { RUNNING: "Kierros on käynnissä. Vapaat paikat näkyvät vierailujen luettelossa." },
        },
        manage: {
          list: {
            visits: "Vierailut",
            emptyHint:
              "Ohjelma on yksi kierros. Suurin osa on valmiina: tarkistakaa päivät ja kutsukaa ensimmäiset isännät.",
          },
          next: {
            open: {
              what: "Ohjelma tulee näkyviin etusivulle: isännät voivat täyttää kortin ja vieraat ilmoittautua.",
            },
          },
        },
      },
      sv: {
        public: {
          visits: "Besöken",
          closed: { RUNNING: "Rundan pågår. Lediga platser syns i listan över besök." },
        },
        manage: {
          list: {
            visits: "Besök",
            emptyHint:
              "Ett program är en runda. Det mesta är ifyllt: kontrollera dagarna och bjud in de första värdarna.",
          },
          next: {
            open: {
              what: "Programmet syns på startsidan: värdar kan fylla i sitt kort och gäster anmäla sig.",
            },
          },
        },
      },
      en: {
        public: {
          visits: "Visits",
          closed: { RUNNING: "The round is under way. Free places are shown in the list of visits." },
        },
        manage: {
          list: {
            visits: "Visits",
            emptyHint:
              "A programme is one round. Most of it is filled in for you: check the dates and invite the first hosts.",
          },
          next: {
            open: {
              what: "The programme appears on the front page: hosts can fill in their card, and guests can enrol.",
            },
          },
        },
      },
    },
    documents,
    surveys: {
      fi: {
        answering: {
          about: "Vierailu {at}, isäntänä {host}",
          notAsked: { body: "Palautetta kysytään niiltä, jotka olivat vierailulla." },
        },
        review: {
          freeBody:
            "Saatte kuittauksen sähköpostiin. Isännille kerromme, milloin vierailu on; vieraat voivat varata paikkoja heti.",
        },
        seenBy: { group: "Näkee: kierroksen isännät, vieraat ja koordinaattori" },
        start: {
          free: {
            body: "Isäntänä kerrotte, mitä teette ja milloin teille voisi tulla. Vieraana valitsette, minne haluatte. Paikan saa aina antaa pois.",
          },
          seen: { eye: "Silmä: vastaus näytetään kierroksen isännille ja vieraille." },
        },
      },
      sv: {
        answering: {
          about: "Besöket {at}, värd {host}",
          notAsked: { body: "Vi frågar dem som var med på besöket." },
        },
        review: {
          freeBody:
            "Ni får en bekräftelse per e-post. Värdarna får veta när besöket är; gästerna kan reservera platser genast.",
        },
        seenBy: { group: "Syns för: rundans värdar och gäster och koordinatorn" },
        start: {
          free: {
            body: "Som värd berättar ni vad ni gör och när man kunde komma. Som gäst väljer ni vart ni vill. En plats kan alltid ges bort.",
          },
          seen: { eye: "Öga: svaret visas för rundans värdar och gäster." },
        },
      },
      en: {
        answering: {
          about: "Visit on {at}, hosted by {host}",
          notAsked: { body: "We ask for feedback from those who were at the visit." },
        },
        review: {
          freeBody:
            "You’ll get a receipt by e-mail. Hosts will hear when the visit is; guests can take places at once.",
        },
        seenBy: { group: "Seen by: the hosts and guests of the round, and the coordinator" },
        start: {
          free: {
            body: "As a host you tell what you do and when people could come. As a guest you choose where to go. A place can always be given up.",
          },
          seen: { eye: "Eye: the answer is shown to the hosts and guests of the round." },
        },
      },
    },
  },
);
