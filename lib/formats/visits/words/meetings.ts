import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a visit, and the times that are found together. */
export const meetings: Overrides<"meetings"> = {
  fi: {
    times: {
      title: "Vierailujen ajat",
      lead: "Sopikaa kaikkien vierailujen päivät yhdellä kertaa. Ehdottakaa aikoja, vastatkaa muiden ehdotuksiin ja valitkaa aika, joka sopii kaikille.",
      held: "Vierailu on pidetty",
      cancelled: "Vierailu on peruttu. Voitte palauttaa sen vierailun sivulta.",
      open: "Vierailun tiedot",
      gapOpen:
        "Vierailujen välissä on {min}–{max} viikkoa. Ehdottaa voi jo nyt; ajan voi valita, kun edellinen vierailu on sovittu.",
      gap: "Aikaisintaan {earliest}, mielellään viimeistään {latest}: vierailujen välissä on {min}–{max} viikkoa.",
      gapLate:
        "Vierailujen välissä on mielellään {min}–{max} viikkoa. Se aika on ohi, mutta voitte yhä sopia ajan, joka kaikille sopii.",
      whyNot: {
        taken: "Aika ehdittiin varata: fasilitaattorilla on silloin toinen vierailu.",
        first: "Sopikaa ensin edellisen vierailun aika.",
        soon: "Liian lähellä toista vierailua.",
      },
      proposeLead:
        "Vierailu kestää {minutes}. Täyttäkää niin monta riviä kuin haluatte; sanomme puolestanne kyllä omille ehdotuksillenne.",
      done: { reinstated: "Vierailu on palautettu. Ehdottakaa sille uusi aika." },
      over: "Vierailua ei järjestetty.",
      cancelledForGood: "Vierailu on peruttu.",
    },
    page: {
      move: "Siirrä vierailu",
      cancel: "Peru vierailu",
      cancelledTitle: "Vierailu on peruttu",
      cancelledText:
        "Kerroimme siitä kaikille. Jos mieli muuttuu, voitte palauttaa vierailun ja sopia sille uuden ajan.",
      reinstate: "Palauta vierailu",
      held: "Vierailu on pidetty. Kiitos kaikille!",
      done: { moved: "Vierailu on siirretty. Kerroimme uuden ajan kaikille, ja kalenterit päivittyvät." },
      noVisit: "Vierailua ei järjestetty.",
    },
    details: {
      title: "Minne vieraat tulevat",
      lead: "Kertokaa, mitä vieraiden on hyvä tietää etukäteen. Voitte täydentää tietoja myöhemmin.",
      dietsHint: "Mitä tarjoatte, ja mitä vieraiden kannattaa kertoa teille.",
      hostNote: "Muuta vieraille",
    },
    move: { title: "Siirrä vierailu", submit: "Siirrä vierailu" },
    cancel: {
      title: "Peru vierailu",
      lead: "Jos aika ei vain käy, vierailun voi myös siirtää. Perumisesta kerromme kaikille, ja kalenterimerkinnät poistuvat.",
      undo: "Perutun vierailun voi palauttaa ja sopia sille uuden ajan.",
      submit: "Peru vierailu",
      move: "Siirrä vierailu sen sijaan",
      back: "Vierailun sivu",
    },
    missed: {
      title: "Vierailua ei pidetty",
      lead: "Vierailun aika on jo alkanut, joten sitä ei enää peruta. Voitte merkitä, ettei sitä pidetty. Viestejä ei lähde kenellekään.",
      undo: "Vierailun voi palauttaa ja sopia sille uuden ajan.",
      done: "Vierailua ei pidetty",
      doneText:
        "Se on merkitty näin aikansa jälkeen. Jos haluatte yhä tavata, voitte palauttaa vierailun ja sopia sille uuden ajan.",
      begunTitle: "Vierailun aika on alkanut",
      begun:
        "Siksi vierailua ei voi enää siirtää eikä perua, eikä sen paikkaa muuttaa. Jos vierailua ei pidetty, kertokaa siitä fasilitaattorille.",
      begunGuides:
        "Siksi vierailua ei voi enää siirtää eikä perua, eikä sen paikkaa muuttaa. Merkitkää, ketkä tulivat, tai ettei vierailua pidetty.",
      attendance: "Merkitse vierailu pidetyksi",
      link: "Vierailua ei pidetty",
    },
    rsvp: {
      ask: "Kertokaa, pääsettekö itse mukaan. Voitte muuttaa vastausta vierailun alkuun asti.",
      saidYes: "Kerroitte, että pääsette. Voitte muuttaa vastausta vierailun alkuun asti.",
      saidNo: "Kerroitte, ettette pääse. Kiitos tiedosta: voitte muuttaa vastausta vierailun alkuun asti.",
    },
    visit: {
      ahead: {
        whereOpen: "Isäntä ei ole vielä kertonut paikkaa. Se näkyy tässä, kun se on kerrottu.",
        stepFreeNo: "Matkalla on portaita. Kertokaa isännälle, jos tarvitsette apua.",
      },
    },
  },
  sv: {
    times: {
      title: "Tider för besöken",
      lead: "Kom överens om dagarna för alla besök på en gång. Föreslå tider, svara på de andras förslag och välj en tid som passar alla.",
      held: "Besöket har hållits",
      cancelled: "Besöket är inställt. Ni kan ta tillbaka det på besökets sida.",
      open: "Besökets uppgifter",
      gapOpen:
        "Mellan besöken är det {min}–{max} veckor. Ni kan föreslå redan nu; tiden kan väljas när det föregående besöket är bestämt.",
      gap: "Tidigast {earliest}, helst senast {latest}: mellan besöken är det {min}–{max} veckor.",
      gapLate:
        "Mellan besöken är det helst {min}–{max} veckor. Den tiden har gått, men ni kan ännu komma överens om en tid som passar alla.",
      whyNot: {
        taken: "Tiden är inte längre ledig: facilitatorn har ett annat besök då.",
        first: "Bestäm först tiden för det föregående besöket.",
        soon: "För nära ett annat besök.",
      },
      proposeLead:
        "Besöket tar {minutes}. Fyll i så många rader ni vill; vi säger ja åt er till era egna förslag.",
      done: { reinstated: "Besöket är tillbaka. Föreslå en ny tid för det." },
      over: "Besöket blev inte av.",
      cancelledForGood: "Besöket är inställt.",
    },
    page: {
      move: "Flytta besöket",
      cancel: "Ställ in besöket",
      cancelledTitle: "Besöket är inställt",
      cancelledText:
        "Vi har berättat det för alla. Om ni ändrar er kan ni ta tillbaka besöket och bestämma en ny tid.",
      reinstate: "Ta tillbaka besöket",
      held: "Besöket har hållits. Tack till alla!",
      done: {
        moved: "Besöket är flyttat. Vi har berättat den nya tiden för alla, och kalendrarna uppdateras.",
      },
      noVisit: "Besöket blev inte av.",
    },
    details: {
      title: "Vart gästerna ska komma",
      lead: "Berätta det som gästerna bör veta på förhand. Ni kan komplettera uppgifterna senare.",
      dietsHint: "Vad ni bjuder på och vad gästerna bör berätta för er.",
      hostNote: "Annat till gästerna",
    },
    move: { title: "Flytta besöket", submit: "Flytta besöket" },
    cancel: {
      title: "Ställ in besöket",
      lead: "Om det bara är tiden som inte passar kan besöket också flyttas. Om ni ställer in det meddelar vi alla, och kalendermarkeringarna försvinner.",
      undo: "Ett inställt besök kan tas tillbaka och få en ny tid.",
      submit: "Ställ in besöket",
      move: "Flytta besöket i stället",
      back: "Besökets sida",
    },
    missed: {
      title: "Besöket blev inte av",
      lead: "Besöket har redan börjat enligt den avtalade tiden, så det kan inte längre ställas in. Ni kan anteckna att det inte blev av. Inga meddelanden skickas.",
      undo: "Besöket kan tas tillbaka och få en ny tid.",
      done: "Besöket blev inte av",
      doneText:
        "Det har antecknats så efter den avtalade tiden. Om ni ännu vill träffas kan ni ta tillbaka besöket och bestämma en ny tid.",
      begunTitle: "Besökets tid är inne",
      begun:
        "Därför går det inte längre att flytta eller ställa in besöket eller att byta plats. Om besöket inte blev av, berätta det för facilitatorn.",
      begunGuides:
        "Därför går det inte längre att flytta eller ställa in besöket eller att byta plats. Anteckna vilka som kom, eller att besöket inte blev av.",
      attendance: "Markera besöket som hållet",
      link: "Besöket blev inte av",
    },
    rsvp: {
      ask: "Berätta om ni själv kommer. Ni kan ändra svaret ända tills besöket börjar.",
      saidYes: "Ni har svarat att ni kommer. Ni kan ändra svaret ända tills besöket börjar.",
      saidNo:
        "Ni har svarat att ni inte kan komma. Tack för beskedet: ni kan ändra svaret ända tills besöket börjar.",
    },
    visit: {
      ahead: {
        whereOpen: "Värden har inte berättat om platsen ännu. Den syns här när den är känd.",
        stepFreeNo: "Det finns trappor på vägen. Berätta för värden om ni behöver hjälp.",
      },
    },
  },
  en: {
    times: {
      title: "Times for the visits",
      lead: "Agree the dates of all the visits in one go. Propose times, answer the ones that others have proposed, and choose a time that suits everybody.",
      held: "The visit has been held",
      cancelled: "The visit has been cancelled. You can bring it back on the page of the visit.",
      open: "Details of the visit",
      gapOpen:
        "Leave {min} to {max} weeks between the visits. You can propose times already; you can choose one once the visit before it has been agreed.",
      gap: "{earliest} at the earliest and preferably by {latest}: leave {min} to {max} weeks between the visits.",
      gapLate:
        "Visits are ideally {min} to {max} weeks apart. That time has passed, but you can still agree on any time that suits everybody.",
      whyNot: {
        taken: "The time is no longer free: the facilitator has another visit then.",
        first: "Agree the time of the visit before it first.",
        soon: "Too close to another visit.",
      },
      proposeLead:
        "The visit takes {minutes}. Fill in as many rows as you like; we’ll count you as a yes to your own proposals.",
      done: { reinstated: "The visit is back. Propose a new time for it." },
      over: "The visit didn’t take place.",
      cancelledForGood: "The visit has been cancelled.",
    },
    page: {
      move: "Move the visit",
      cancel: "Cancel the visit",
      cancelledTitle: "The visit has been cancelled",
      cancelledText:
        "We’ve told everybody. If you change your minds, you can bring the visit back and agree a new time.",
      reinstate: "Bring the visit back",
      held: "The visit has been held. Thank you all!",
      done: {
        moved:
          "The visit has been moved. We’ve told everybody the new time, and their calendars will update.",
      },
      noVisit: "The visit didn’t take place.",
    },
    details: {
      title: "Where your guests should come",
      lead: "Tell your guests what they need to know beforehand. You can add to this later.",
      dietsHint: "What you’ll be serving, and what your guests should let you know.",
      hostNote: "Anything else for the guests",
    },
    move: { title: "Move the visit", submit: "Move the visit" },
    cancel: {
      title: "Cancel the visit",
      lead: "If it’s only the time that’s wrong, you can move the visit instead. If you cancel, we tell everybody and the calendar entries go away.",
      undo: "You can bring a cancelled visit back and give it a new time.",
      submit: "Cancel the visit",
      move: "Move the visit instead",
      back: "Back to the visit’s page",
    },
    missed: {
      title: "The visit didn’t take place",
      lead: "The visit’s time has already begun, so it can no longer be cancelled. You can record that it didn’t take place. No messages are sent.",
      undo: "The visit can be brought back and given a new time.",
      done: "The visit didn’t take place",
      doneText:
        "This was recorded after the agreed time. If you still want to meet, you can bring the visit back and agree a new time.",
      begunTitle: "The visit’s time has begun",
      begun:
        "So it can no longer be moved, cancelled or given another place. If the visit didn’t take place, tell your facilitator.",
      begunGuides:
        "So it can no longer be moved, cancelled or given another place. Record who came, or that the visit didn’t take place.",
      attendance: "Mark the visit as held",
      link: "The visit didn’t take place",
    },
    rsvp: {
      ask: "Tell us whether you can come yourself. You can change your answer until the visit begins.",
      saidYes: "You said that you can come. You can change your answer until the visit begins.",
      saidNo:
        "You said that you can’t come. Thank you for telling us: you can change your answer until the visit begins.",
    },
    visit: {
      ahead: {
        whereOpen: "The host hasn’t said where yet. You’ll see it here once they have.",
        stepFreeNo: "There are steps on the way. Tell the host if you need help.",
      },
    },
  },
};
