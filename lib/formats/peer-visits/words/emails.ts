import type { Overrides } from "@/lib/i18n/overrides";

/** Mails about pairs and their visits. Over 250 lines because each message stands here in three languages. */
export const emails: Overrides<"emails"> = {
  fi: {
    subjects: {
      "enrolment-unpaired": "Pari on vielä hakusessa: {programme}",
      "group-proposed": "{seats, plural, =2 {Pariehdotus} other {Ehdotus kolmen ryhmästä}}: {other}",
      "group-confirmed": "{seats, plural, =2 {Pari} other {Kolmen ryhmä}} on valmis: {other}",
      "group-dissolved":
        "{stage, select, visited {Yhteiset vierailut päättyvät tähän: {other}} confirmed {{seats, plural, =2 {Pari} other {Ryhmä}} on purettu: {other}} other {{seats, plural, =2 {Pariehdotus} other {Ehdotus kolmen ryhmästä}} ei toteudu: {programme}}}",
      "assignment-open": "Välitehtävä on auki: {other}",
      "assignment-other-in": "{other} on palauttanut välitehtävän",
      "assignments-revealed": "Välitehtävät ovat auki: {other}",
    },
    leads: {
      "enrolment-waitlisted":
        "{organisation} on varasijalla ohjelmassa {programme}. Sopivaa paria ei ole juuri nyt, mutta tilanne voi muuttua.",
      "enrolment-unpaired":
        "Emme vielä löytäneet yhdistykselle {organisation} paria ohjelmassa {programme}. Se ei johdu teistä: tällä kertaa kaikille ei riittänyt paria.",
      "enrolment-withdrawn":
        "{organisation} jäi pois ohjelmasta {programme}. {stage, select, none {Sille ei ollut ehdotettu paria.} proposed {Ehdotus {pair} purkautui.} confirmed {{pair} purkautui ennen ensimmäistä vierailua.} other {{pair} purkautui vierailun jälkeen.}}",
      "participant-added":
        "{addedBy} lisäsi teidät {part, select, contact {yhteyshenkilöksi} other {osallistujaksi}}: {organisation}, ohjelma {programme}. Vierailuilla yhdistykset käyvät vuorotellen toistensa luona.",
      "group-proposed":
        "Ehdotamme teille {seats, plural, =2 {paria} other {kolmen ryhmää}} ohjelmassa {programme}: {other}. Sivulla kerrotaan, miksi juuri te {seats, plural, =2 {kaksi} other {kolme}}, kuka fasilitoi ja paljonko aikaa vierailut vievät.",
      "group-facilitator-named":
        "Olette fasilitaattori: {pair} ({programme}).{instead, select, yes { Jatkatte siitä, mihin {former} jäi.} other {}} {stage, select, proposed {Ehdotus on yhdistyksillä, ja kaikkien vastausta odotetaan vielä.} confirmed {Kaikki ovat sanoneet kyllä, ja ensimmäinen vierailu on vielä edessä.} other {Ainakin yksi vierailu on jo pidetty.}}",
      "group-agreed":
        "{other} haluaa lähteä vierailuille kanssanne. {waiting, plural, one {Nyt odotetaan enää teidän vastaustanne.} other {Nyt odotetaan vielä teidän ja yhden muun yhdistyksen vastausta.}}",
      "group-talk-asked":
        "{organisation} haluaa jutella ennen kuin vastaa {seats, plural, =2 {pariehdotukseen} other {ehdotukseen}} {pair}.",
      "group-declined":
        "{organisation} vastasi {seats, plural, =2 {pariehdotukseen} other {ehdotukseen}} {pair}: ei tällä kertaa. {seats, plural, =2 {Pari} other {Ryhmä}} on purettu, ja yhdistykset voi yhdistää uudelleen.",
      "group-confirmed":
        "{seats, plural, =2 {Molemmat} other {Kaikki kolme}} sanoivat kyllä ({programme}): {other}. {reader, select, facilitator {Te fasilitoitte.} other {Fasilitaattori on {facilitator}.}}",
      "group-dissolved":
        "{because, select, declined {Ehdotettu {seats, plural, =2 {pari} other {ryhmä}} ei tällä kertaa toteudu. Se ei johdu teistä.} timed_out {{seats, plural, =2 {Pariehdotukseen} other {Ehdotukseen}} ei saatu kaikilta vastausta ajoissa, joten se raukesi.} withdrawn {{named, select, yes {{left} on jäänyt} other {{seats, plural, =2 {Toinen yhdistys on jäänyt} other {Yksi yhdistyksistä on jäänyt}}}} pois ohjelmasta {programme}, joten {stage, select, visited {yhteiset vierailut päättyvät tähän. Kiitos vierailusta, jonka ehditte pitää. Se ei johdu teistä.} other {{seats, plural, =2 {pari} other {ryhmä}} ei toteudu. Se ei johdu teistä.}}} other {Koordinaattori on purkanut {seats, plural, =2 {parin} other {ryhmän}} ({programme}).{stage, select, visited { Kiitos vierailusta, jonka ehditte pitää.} other {}}}}",
      "times-proposed":
        "{proposedBy} ehdotti {count, plural, one {yhtä aikaa} other {# aikaa}} {forMeeting} ({other}). Isäntä: {host}.",
      "meeting-scheduled": "{OfMeeting} aika on nyt sovittu ({other}). Isäntä: {host}.",
      "meeting-changed":
        "{named, select, yes {{what, select, time {{changedBy} siirsi {ofMeeting} toiseen aikaan.} place {{changedBy} vaihtoi {ofMeeting} paikan.} remote {{changedBy} muutti {ofMeeting} etälinkkiä.} both {{changedBy} muutti {ofMeeting} paikkaa ja etälinkkiä.} other {{changedBy} muutti {ofMeeting} paikkaa tai muita tietoja.}}} other {{what, select, time {{Meeting} on siirretty toiseen aikaan.} other {{OfMeeting} paikka tai muut tiedot ovat muuttuneet.}}}} Isäntä: {host}.",
      "meeting-moving":
        "{movedBy} pyysi {forMeeting} uutta aikaa ({other}). {time, select, none {Aiemmin sovittu aika ei enää pidä.} other {Aiemmin sovittu aika {time} ei enää pidä.}} Isäntä: {host}.",
      "meeting-cancelled":
        "{named, select, yes {{cancelledBy} perui {ofMeeting}} other {{Meeting} on peruttu}} ({other}). {time, select, none {Aikaa ei ollut vielä sovittu.} other {Sovittu aika oli {time}.}} Isäntä: {host}.",
      "meeting-left":
        "{part, select, facilitator {Ette enää fasilitoi vierailua, joka on {time} ({other}).} other {Ette ole enää mukana vierailulla, joka on {time} ({other}).}} Isäntä: {host}.{goesOn, select, yes { Itse vierailu pidetään niin kuin on sovittu.} other {}}",
      "assignment-open":
        "Ensimmäinen vierailu on pidetty. Nyt on vuorossa pieni välitehtävä, joka vie enintään 20 minuuttia. Yksi vastaus yhdistystä kohti riittää.",
      "assignment-other-in":
        "{other} on palauttanut välitehtävänsä. {seats, plural, =2 {Se avautuu teille, kun palautatte omanne.} other {Vastaukset avautuvat, kun kaikki kolme on palautettu.}}",
      "assignments-revealed":
        "{seats, plural, =2 {Molempien yhdistysten} other {Kaikkien kolmen yhdistyksen}} välitehtävät on palautettu, ja ne näkyvät nyt rinnakkain.",
      "insight-to-approve":
        "Vierailuilta on kirjattu lause, jonka voisi kertoa muillekin. Se kerrotaan eteenpäin vain, jos {seats, plural, =2 {molemmat yhdistykset} other {kaikki kolme yhdistystä}} hyväksyvät sen.",
      "facilitator-added":
        "{by} pyysi teitä fasilitaattoriksi ohjelmaan {programme} ({convener}). Ellette ole jo tämän järjestäjän fasilitaattori, vastaatte pyyntöön omalla sivullanne. Kun teille nimetään pari, saatte viestin: silloin näette yhdistykset, sovitte niiden kanssa ajoista, ohjaatte vierailut ja merkitsette, ketkä tulivat.",
      "facilitator-away":
        "{who} kertoi, ettei pääse fasilitoimaan vierailua, joka on {time}. Isäntä: {host}.",
      "enrolment-left":
        "{named, select, yes {{by} ilmoitti, että {organisation} jää pois ohjelmasta {programme}.} other {{organisation} on jäänyt pois ohjelmasta {programme}.}} {stage, select, none {Kiitos, että olitte kiinnostuneita.} proposed {Ehdotus {pair} ei toteudu.} confirmed {Pari {pair} on purettu, eikä vierailuja tule.} other {Pari {pair} on purettu. Kiitos vierailusta, jonka teitte.}}",
      "times-all-voted":
        "Kaikki ovat vastanneet {ofMeeting} aikoihin ({other}). {suiting, plural, =0 {Mikään ehdotetuista ajoista ei sovi kaikille.} one {Yksi aika sopii kaikille.} other {# aikaa sopii kaikille.}} Isäntä: {host}.",
      "meeting-reinstated":
        "{by} palautti perutun {ofMeeting} ({other}). Aika sovitaan uudelleen. Isäntä: {host}.",
      "programme-cancelled":
        "{reader, select, facilitator {{programme} on peruttu. Kiitos, että lupauduitte fasilitoimaan.} other {{programme} on valitettavasti peruttu, eikä {organisation} saa tällä kertaa paria. Se ei johdu teistä.}}",
      "invitation-answered":
        "{decision, select, yes {{person} suostui fasilitaattoriksi ohjelmaan {programme}. Hänet voi nyt valita parille.} other {{person} ei voi nyt fasilitoida ohjelmassa {programme}. Hän ei ole enää fasilitaattorien listalla.}}",
    },
    actions: {
      "group-facilitator-named": "Avaa {seats, plural, =2 {parin} other {ryhmän}} sivu",
      "group-talk-asked": "Avaa {seats, plural, =2 {parin} other {ryhmän}} sivu",
      "group-declined": "Avaa {seats, plural, =2 {parin} other {ryhmän}} sivu",
      "meeting-cancelled": "Katso {seats, plural, =2 {parin} other {ryhmän}} sivua",
      "assignment-open": "Tee välitehtävä",
      "assignment-other-in": "Tee välitehtävä",
      "assignments-revealed": "Lue välitehtävät",
      "group-facilitator-changed": "Avaa {seats, plural, =2 {parin} other {ryhmän}} sivu",
    },
    nexts: {
      "enrolment-submitted":
        "Koordinaattori lukee vastauksenne ja ottaa yhteyttä, kun teille löytyy mahdollinen pari. Siihen asti voitte muuttaa vastauksia tai perua. Alla on kopio vastauksistanne. Siinä ei ole niitä, jotka vain koordinaattori näkee: ne luette sivulta.",
      "enrolment-accepted":
        "Seuraavaksi koordinaattori etsii teille paria. Saatte viestin, kun ehdotus on valmis; silloin voitte vielä sanoa kyllä tai ei.",
      "enrolment-unpaired":
        "Paikkanne ohjelmassa säilyy, ja etsimme edelleen. Kerromme heti, kun pari löytyy. Voitte halutessanne muuttaa vastauksianne: uusi aihe tai aika voi auttaa. Jos haluatte jutella, vastatkaa tähän viestiin.",
      "enrolment-withdrawn":
        "{stage, select, none {Teidän ei tarvitse tehdä mitään, ellette halua kysyä, miksi.} other {Muille on kerrottu, ja sovitut vierailut on peruttu. Etsikää jäljelle jääneelle uusi pari ja kertokaa, mitä seuraavaksi tapahtuu.}}",
      "group-proposed":
        "Voitte sanoa kyllä, ei tällä kertaa, tai haluan jutella ensin. Ei on hyvä vastaus, eikä sitä tarvitse perustella {seats, plural, =2 {parille} other {muille}}.",
      "group-facilitator-named":
        "{stage, select, proposed {Saatte viestin, kun kaikki ovat vastanneet. Sen jälkeen sovitaan vierailujen ajat yhdessä.} other {Sivulta näette, mitä on sovittu ja mitä seuraavaksi tehdään.}}{instead, select, yes { Näette sen, mitä tästä lähtien kirjoitetaan. Edellisen fasilitaattorin muistiinpanot näette, jos hän antaa ne teille. Yhdistyksille on kerrottu vaihdosta.} other {}}",
      "group-declined":
        "Mahdollisen syyn näkee vain koordinaattori. {seats, plural, =2 {Toiselle yhdistykselle} other {Muille yhdistyksille}} on kerrottu, että ehdotus ei toteudu.",
      "group-confirmed":
        "{reader, select, participant {Yhteyshenkilö ehdottaa vierailuille aikoja. Saatte viestin ja voitte kertoa, mitkä ajat sopivat teille.} other {Seuraavaksi sovitaan {seats, plural, =2 {molempien vierailujen} other {kaikkien kolmen vierailun}} ajat samalla sivulla. Ehdottakaa muutamaa aikaa ja vastatkaa muiden ehdotuksiin.}}",
      "group-dissolved":
        "{reader, select, participant {Teidän ei tarvitse tehdä mitään. Yhdistyksenne yhteyshenkilö ja koordinaattori sopivat, miten jatketaan.} other {Paikkanne ohjelmassa on tallella. {stage, select, visited {Koordinaattori ottaa yhteyttä: kertokaa hänelle, haluatteko uuden parin vai riittääkö tämä.} other {Koordinaattori etsii teille uutta paria ja ottaa yhteyttä.}}}}",
      "meeting-cancelled":
        "Merkintä poistuu kalenteristanne. {seats, plural, =2 {Parin} other {Ryhmän}} sivulla näette, mitä tapahtuu seuraavaksi.",
      "assignment-open":
        "{seats, plural, =2 {Toisen yhdistyksen vastaus avautuu} other {Muiden vastaukset avautuvat}} teille vasta, kun {seats, plural, =2 {molemmat} other {kaikki kolme}} ovat palauttaneet omansa. Ennen sitä kukaan muu ei näe vastaustanne.",
      "assignments-revealed":
        "Lukekaa ne ennen toista vierailua. Vierailulla jatketaan siitä, mikä niissä herätti ajatuksia.",
      "survey-asked":
        "Kysely vie {step, select, closing {noin neljä minuuttia} other {noin minuutin}}. Palaute annetaan ilman nimeä, ja jokaisen kysymyksen kohdalla kerrotaan, kuka vastauksen näkee.{step, select, closing { Yhteyshenkilö vastaa lisäksi muutamaan kysymykseen yhdistyksen nimellä.} other {}}",
      "facilitator-away":
        "{reader, select, coordinator {Nimetkää parille toinen fasilitaattori tai sopikaa yhdistysten kanssa uudesta ajasta. Vierailu pysyy kalentereissa, kunnes se siirretään.} other {Teidän ei tarvitse tehdä mitään. Koordinaattori etsii tilalle toisen fasilitaattorin tai ottaa teihin yhteyttä uudesta ajasta. Vierailu pysyy kalentereissa, kunnes se siirretään.}}",
      "group-dissolved-guide":
        "Yhdistyksille on kerrottu. Sovitut vierailut on peruttu, ja ne poistuvat kalenteristanne. Teidän ei tarvitse tehdä mitään.",
      "group-lapsed":
        "Yhdistykset ovat vapaita uuteen pariin, ja niille on kerrottu. Kysykää niiltä, jotka eivät vastanneet, haluavatko he yhä olla mukana.",
      "group-declined-own":
        "Paikkanne ohjelmassa {programme} on tallella, ja koordinaattori etsii teille toista paria. Jos vastaus oli erehdys, vastatkaa tähän viestiin.",
      "visit-to-call":
        "Muille kerromme sähköpostilla. Jos asia ei sovi yhdistykselle, voitte muuttaa vierailua sen sivulla.",
      "enrolment-returned":
        "{reader, select, coordinator {Ilmoittautuminen odottaa päätöstänne. Jos yhdistyksellä oli pari, se on purettu eikä palaa itsestään.} other {Koordinaattori lukee vastauksenne uudelleen ja kertoo päätöksestä. Jos teillä oli pari, se on purettu eikä palaa itsestään.}}",
    },
  },
  sv: {
    subjects: {
      "enrolment-unpaired": "Vi söker ännu en partner åt er: {programme}",
      "group-proposed": "Förslag till {seats, plural, =2 {partner} other {grupp på tre}}: {other}",
      "group-confirmed":
        "{seats, plural, =2 {Paret} other {Gruppen på tre}} är {seats, plural, =2 {klart} other {klar}}: {other}",
      "group-dissolved":
        "{stage, select, visited {De gemensamma besöken slutar här: {other}} confirmed {{seats, plural, =2 {Paret} other {Gruppen}} har upplösts: {other}} other {Förslaget till {seats, plural, =2 {partner} other {grupp på tre}} blir inte av: {programme}}}",
      "assignment-open": "Mellanuppgiften är öppen: {other}",
      "assignment-other-in": "{other} har lämnat in mellanuppgiften",
      "assignments-revealed": "Mellanuppgifterna är öppna: {other}",
    },
    leads: {
      "enrolment-waitlisted":
        "{organisation} står på reservplats i {programme}. Det finns ingen passande partner just nu, men läget kan ändras.",
      "enrolment-unpaired":
        "Vi har ännu inte hittat en partner åt {organisation} i {programme}. Det beror inte på er: den här gången fanns det inte partner åt alla.",
      "enrolment-withdrawn":
        "{organisation} har dragit sig ur {programme}. {stage, select, none {Ingen partner hade föreslagits.} proposed {Förslaget {pair} har fallit.} confirmed {{pair} upplöstes före det första besöket.} other {{pair} upplöstes efter ett besök.}}",
      "participant-added":
        "{addedBy} lade till er som {part, select, contact {kontaktperson} other {deltagare}}: {organisation}, programmet {programme}. På besöken besöker föreningarna varandra i tur och ordning.",
      "group-proposed":
        "Vi föreslår {seats, plural, =2 {en partner} other {en grupp på tre}} för er i {programme}: {other}. På sidan står varför just ni {seats, plural, =2 {två} other {tre}}, vem som faciliterar och hur mycket tid besöken tar.",
      "group-facilitator-named":
        "Ni är facilitator: {pair} ({programme}).{instead, select, yes { Ni fortsätter där {former} slutade.} other {}} {stage, select, proposed {Föreningarna har fått förslaget, och alla har inte svarat ännu.} confirmed {Alla har sagt ja, och det första besöket återstår.} other {Åtminstone ett besök har redan hållits.}}",
      "group-agreed":
        "{other} vill göra besöken med er. {waiting, plural, one {Nu väntar vi bara på ert svar.} other {Nu väntar vi på svar av er och en annan förening.}}",
      "group-talk-asked":
        "{organisation} vill prata innan de svarar på förslaget{seats, plural, =2 { om partner} other {}} {pair}.",
      "group-declined":
        "{organisation} svarade på förslaget{seats, plural, =2 { om partner} other {}} {pair}: inte den här gången. {seats, plural, =2 {Paret} other {Gruppen}} har upplösts, och föreningarna kan få nya partner.",
      "group-confirmed":
        "{seats, plural, =2 {Båda} other {Alla tre}} sade ja ({programme}): {other}. {reader, select, facilitator {Ni faciliterar.} other {Facilitator är {facilitator}.}}",
      "group-dissolved":
        "{because, select, declined {{seats, plural, =2 {Den föreslagna partnern} other {Den föreslagna gruppen}} blir inte av den här gången. Det beror inte på er.} timed_out {Alla svarade inte på förslaget{seats, plural, =2 { om partner} other {}} i tid, så det förföll.} withdrawn {{named, select, yes {{left} har lämnat} other {{seats, plural, =2 {Den andra föreningen har lämnat} other {En av föreningarna har lämnat}}}} {programme}, så {stage, select, visited {de gemensamma besöken slutar här. Tack för besöket som ni hann hålla. Det beror inte på er.} other {{seats, plural, =2 {det blir inget par} other {gruppen blir inte av}}. Det beror inte på er.}}} other {Koordinatorn har upplöst {seats, plural, =2 {paret} other {gruppen}} ({programme}).{stage, select, visited { Tack för besöket som ni hann hålla.} other {}}}}",
      "times-proposed":
        "{proposedBy} föreslog {count, plural, one {en tid} other {# tider}} för {meeting} ({other}). Värd: {host}.",
      "meeting-scheduled": "Tiden för {meeting} är nu bestämd ({other}). Värd: {host}.",
      "meeting-changed":
        "{named, select, yes {{what, select, time {{changedBy} flyttade {meeting} till en annan tid.} place {{changedBy} bytte plats för {meeting}.} remote {{changedBy} ändrade länken till {meeting}.} both {{changedBy} ändrade platsen och länken för {meeting}.} other {{changedBy} ändrade platsen eller andra uppgifter om {meeting}.}}} other {{what, select, time {{Meeting} har flyttats till en annan tid.} other {Platsen eller andra uppgifter om {meeting} har ändrats.}}}} Värd: {host}.",
      "meeting-moving":
        "{movedBy} bad om en ny tid för {meeting} ({other}). {time, select, none {Den tidigare tiden gäller inte längre.} other {Den tidigare tiden {time} gäller inte längre.}} Värd: {host}.",
      "meeting-cancelled":
        "{named, select, yes {{cancelledBy} ställde in {meeting}} other {{Meeting} är inställt}} ({other}). {time, select, none {Ingen tid var ännu bestämd.} other {Den bestämda tiden var {time}.}} Värd: {host}.",
      "meeting-left":
        "{part, select, facilitator {Ni är inte längre facilitator för besöket {time} ({other}).} other {Ni är inte längre med på besöket {time} ({other}).}} Värd: {host}.{goesOn, select, yes { Själva besöket blir av som avtalat.} other {}}",
      "assignment-open":
        "Det första besöket har hållits. Nu är det dags för en liten mellanuppgift som tar högst 20 minuter. Ett svar per förening räcker.",
      "assignment-other-in":
        "{other} har lämnat in sin mellanuppgift. {seats, plural, =2 {Den öppnas för er när ni lämnar in er egen.} other {Svaren öppnas när alla tre har lämnats in.}}",
      "assignments-revealed":
        "{seats, plural, =2 {Båda} other {Alla tre}} föreningarnas mellanuppgifter har lämnats in, och de syns nu sida vid sida.",
      "insight-to-approve":
        "Från besöken har man skrivit ner en mening som också kunde berättas för andra. Den berättas vidare bara om {seats, plural, =2 {båda} other {alla tre}} föreningarna godkänner den.",
      "facilitator-added":
        "{by} bad er vara facilitator i {programme} ({convener}). Om ni inte redan har tackat ja till att vara facilitator hos den här arrangören svarar ni på Min sida. Ni får ett meddelande när ni har utsetts för ett par: då ser ni föreningarna, kommer överens om tider med dem, leder besöken och antecknar vilka som kom.",
      "facilitator-away": "{who} kan inte komma och leda besöket som är {time}. Värd: {host}.",
      "enrolment-left":
        "{named, select, yes {{by} meddelade att {organisation} lämnar {programme}.} other {{organisation} har lämnat {programme}.}} {stage, select, none {Tack för ert intresse.} proposed {Förslaget {pair} blir inte av.} confirmed {{pair} har upplösts, och det blir inga besök.} other {{pair} har upplösts. Tack för besöket som ni gjorde.}}",
      "times-all-voted":
        "Alla har svarat på tiderna för {meeting} ({other}). {suiting, plural, =0 {Ingen av de föreslagna tiderna passar alla.} one {En tid passar alla.} other {# tider passar alla.}} Värd: {host}.",
      "meeting-reinstated":
        "{by} tog tillbaka {meeting}, som hade ställts in ({other}). En ny tid ska bestämmas. Värd: {host}.",
      "programme-cancelled":
        "{reader, select, facilitator {{programme} är inställt. Tack för att ni lovade facilitera.} other {{programme} är tyvärr inställt, och {organisation} får ingen partner den här gången. Det beror inte på er.}}",
      "invitation-answered":
        "{decision, select, yes {{person} tackade ja till att vara facilitator i {programme} och kan nu väljas för ett par.} other {{person} kan inte vara facilitator i {programme} den här gången och finns inte längre på listan över facilitatorer.}}",
    },
    actions: {
      "group-facilitator-named": "Öppna {seats, plural, =2 {parets} other {gruppens}} sida",
      "group-talk-asked": "Öppna {seats, plural, =2 {parets} other {gruppens}} sida",
      "group-declined": "Öppna {seats, plural, =2 {parets} other {gruppens}} sida",
      "meeting-cancelled": "Se {seats, plural, =2 {parets} other {gruppens}} sida",
      "assignment-open": "Gör mellanuppgiften",
      "assignment-other-in": "Gör mellanuppgiften",
      "assignments-revealed": "Läs mellanuppgifterna",
      "group-facilitator-changed": "Öppna {seats, plural, =2 {parets} other {gruppens}} sida",
    },
    nexts: {
      "enrolment-submitted":
        "Koordinatorn läser era svar och hör av sig när det finns en möjlig partner åt er. Fram till dess kan ni ändra svaren eller dra er ur. Nedan finns en kopia av era svar, utan dem som syns bara för koordinatorn: de finns på sidan.",
      "enrolment-accepted":
        "Härnäst söker koordinatorn en partner åt er. Ni får ett meddelande när förslaget är klart, och då kan ni fortfarande säga ja eller nej.",
      "enrolment-unpaired":
        "Er plats i programmet finns kvar, och vi söker vidare. Vi hör av oss genast när en partner hittas. Om ni vill kan ni ändra era svar: ett nytt ämne eller en ny tid kan hjälpa. Om ni vill prata, svara på det här meddelandet.",
      "enrolment-withdrawn":
        "{stage, select, none {Ni behöver inte göra något, om ni inte vill fråga varför.} other {De andra har fått veta, och avtalade besök är inställda. Sök en ny partner åt den som blev kvar och berätta vad som händer härnäst.}}",
      "group-proposed":
        "Ni kan säga ja, inte den här gången, eller att ni vill prata först. Nej är ett bra svar, och det behöver inte motiveras för {seats, plural, =2 {partnern} other {de andra}}.",
      "group-facilitator-named":
        "{stage, select, proposed {Ni får ett meddelande när alla har svarat. Därefter kommer ni överens om tiderna för besöken tillsammans.} other {På sidan ser ni vad som är avtalat och vad som görs härnäst.}}{instead, select, yes { Ni ser det som skrivs från och med nu. Den tidigare facilitatorns anteckningar ser ni om hen låter er läsa dem. Föreningarna har fått veta om bytet.} other {}}",
      "group-declined":
        "En eventuell orsak ser bara koordinatorn. {seats, plural, =2 {Den andra föreningen} other {De andra föreningarna}} har fått veta att förslaget inte blir av.",
      "group-confirmed":
        "{reader, select, participant {Kontaktpersonen föreslår tider för besöken. Ni får ett meddelande och kan säga vilka tider som passar er.} other {Härnäst kommer ni överens om tiderna för {seats, plural, =2 {båda} other {alla tre}} besöken på samma sida. Föreslå några tider och svara på de andras förslag.}}",
      "group-dissolved":
        "{reader, select, participant {Ni behöver inte göra något. Er kontaktperson och koordinatorn kommer överens om hur det går vidare.} other {Er plats i programmet finns kvar. {stage, select, visited {Koordinatorn hör av sig: berätta om ni vill ha en ny partner eller om det här räcker.} other {Koordinatorn söker en ny partner åt er och hör av sig.}}}}",
      "meeting-cancelled":
        "Anteckningen försvinner ur er kalender. På {seats, plural, =2 {parets} other {gruppens}} sida ser ni vad som händer härnäst.",
      "assignment-open":
        "{seats, plural, =2 {Den andra föreningens} other {De andras}} svar öppnas för er först när {seats, plural, =2 {båda} other {alla tre}} har lämnat in sitt. Innan dess ser ingen annan ert svar.",
      "assignments-revealed":
        "Läs dem före det andra besöket. På besöket går ni vidare från det som väckte tankar.",
      "survey-asked":
        "Enkäten tar {step, select, closing {ungefär fyra minuter} other {ungefär en minut}}. Responsen ges utan namn, och vid varje fråga står det vem som ser svaret.{step, select, closing { Kontaktpersonen svarar dessutom på några frågor i föreningens namn.} other {}}",
      "facilitator-away":
        "{reader, select, coordinator {Utse en annan facilitator för paret eller kom överens om en ny tid med föreningarna. Besöket finns kvar i kalendrarna tills det flyttas.} other {Ni behöver inte göra något. Koordinatorn söker en annan facilitator eller kontaktar er om en ny tid. Besöket finns kvar i kalendrarna tills det flyttas.}}",
      "group-dissolved-guide":
        "Föreningarna har fått veta. Avtalade besök är inställda och försvinner ur er kalender. Ni behöver inte göra något.",
      "group-lapsed":
        "Föreningarna är lediga för en ny partner och har fått veta. Fråga dem som inte svarade om de ännu vill vara med.",
      "group-declined-own":
        "Er plats i {programme} finns kvar, och koordinatorn söker en annan partner åt er. Om svaret var ett misstag, svara på det här meddelandet.",
      "visit-to-call":
        "De andra får veta det per e-post. Om det inte passar föreningen kan ni ändra besöket på dess sida.",
      "enrolment-returned":
        "{reader, select, coordinator {Anmälan väntar på ert beslut. Om föreningen hade en partner har paret upplösts och återställs inte av sig självt.} other {Koordinatorn läser era svar på nytt och meddelar beslutet. Om ni hade en partner har paret upplösts och återställs inte av sig självt.}}",
    },
  },
  en: {
    subjects: {
      "enrolment-unpaired": "We’re still looking for your partner: {programme}",
      "group-proposed":
        "{seats, plural, =2 {We’d like to match you with} other {A proposed group of three with}} {other}",
      "group-confirmed": "The {seats, plural, =2 {pair} other {group of three}} is made: {other}",
      "group-dissolved":
        "{stage, select, visited {Your visits together end here: {other}} confirmed {{seats, plural, =2 {The pair} other {The group}} has been dissolved: {other}} other {The proposed {seats, plural, =2 {pair} other {group of three}} isn’t going ahead: {programme}}}",
      "assignment-open": "The assignment is open: {other}",
      "assignment-other-in": "{other} has handed in the assignment",
      "assignments-revealed": "The assignments are open: {other}",
    },
    leads: {
      "enrolment-waitlisted":
        "{organisation} is on the waiting list of {programme}. There is no suitable partner just now, but that may change.",
      "enrolment-unpaired":
        "We have not found a partner for {organisation} in {programme} yet. It is not because of you: there were not enough partners to go round this time.",
      "enrolment-withdrawn":
        "{organisation} has withdrawn from {programme}. {stage, select, none {They had not been proposed a partner.} proposed {The proposal {pair} has lapsed.} confirmed {{pair} was dissolved before the first visit.} other {{pair} was dissolved after a visit.}}",
      "participant-added":
        "{addedBy} added you as a {part, select, contact {contact person} other {participant}} of {organisation} in {programme}. The associations visit each other in turn.",
      "group-proposed":
        "We’d like to match you with {other} in {programme}{seats, plural, =2 {} other {, as a group of three}}. The page says why you {seats, plural, =2 {two} other {three}}, who facilitates and how much time the visits take.",
      "group-facilitator-named":
        "You are the facilitator: {pair} ({programme}).{instead, select, yes { You take over from {former}.} other {}} {stage, select, proposed {The associations have the proposal, and not everybody has answered yet.} confirmed {Everybody has said yes, and the first visit is still to come.} other {At least one visit has been held already.}}",
      "group-agreed":
        "{other} would like to do the visits with you. {waiting, plural, one {We’re just waiting for your answer.} other {We’re waiting for your answer and that of one other association.}}",
      "group-talk-asked":
        "{organisation} would like to talk before answering the proposed {seats, plural, =2 {pair} other {group}} {pair}.",
      "group-declined":
        "{organisation} answered the proposed {seats, plural, =2 {pair} other {group}} {pair}: not this time. The {seats, plural, =2 {pair} other {group}} has been dissolved, and the associations can be paired with others.",
      "group-confirmed":
        "{seats, plural, =2 {Both} other {All three}} said yes ({programme}): {other}. {reader, select, facilitator {You are the facilitator.} other {Your facilitator is {facilitator}.}}",
      "group-dissolved":
        "{because, select, declined {The proposed {seats, plural, =2 {pair} other {group}} will not go ahead this time. It is not because of you.} timed_out {Not everybody answered the proposal{seats, plural, =2 { of a pair} other {}} in time, so it lapsed.} withdrawn {{named, select, yes {{left} has left} other {{seats, plural, =2 {The other association has left} other {One of the associations has left}}}} {programme}, so {stage, select, visited {your visits together end here. Thank you for the visit you had. It is not because of you.} other {the {seats, plural, =2 {pair} other {group}} will not go ahead. It is not because of you.}}} other {The coordinator has dissolved the {seats, plural, =2 {pair} other {group}} ({programme}).{stage, select, visited { Thank you for the visit you had.} other {}}}}",
      "times-proposed":
        "{proposedBy} proposed {count, plural, one {a time} other {# times}} for {meeting} ({other}). Host: {host}.",
      "meeting-scheduled": "{Meeting} now has a time ({other}). Host: {host}.",
      "meeting-changed":
        "{named, select, yes {{what, select, time {{changedBy} moved {meeting} to another time.} place {{changedBy} changed the place of {meeting}.} remote {{changedBy} changed the link for joining {meeting} online.} both {{changedBy} changed the place and the link of {meeting}.} other {{changedBy} changed the place or other details of {meeting}.}}} other {{what, select, time {{Meeting} has been moved to another time.} other {The place or other details of {meeting} have changed.}}}} Host: {host}.",
      "meeting-moving":
        "{movedBy} asked for a new time for {meeting} ({other}). {time, select, none {The time agreed on earlier no longer holds.} other {The time agreed on earlier, {time}, no longer holds.}} Host: {host}.",
      "meeting-cancelled":
        "{named, select, yes {{cancelledBy} cancelled {meeting}} other {{Meeting} has been cancelled}} ({other}). {time, select, none {No time had been settled yet.} other {The settled time was {time}.}} Host: {host}.",
      "meeting-left":
        "{part, select, facilitator {You no longer facilitate the visit on {time} ({other}).} other {You no longer take part in the visit on {time} ({other}).}} Host: {host}.{goesOn, select, yes { The visit itself goes ahead as agreed.} other {}}",
      "assignment-open":
        "You’ve had your first visit. Next comes a small assignment, 20 minutes at most. One answer from each association is enough.",
      "assignment-other-in":
        "{other} has handed in the assignment. {seats, plural, =2 {It opens to you when you hand in yours.} other {The answers open when all three are in.}}",
      "assignments-revealed":
        "{seats, plural, =2 {Both} other {All three}} associations have handed in their assignments, and they now stand side by side.",
      "insight-to-approve":
        "Somebody has written down a sentence from your visits that others might like to hear. We’ll share it only if {seats, plural, =2 {both} other {all three}} associations approve it.",
      "facilitator-added":
        "{by} asked you to facilitate in {programme} ({convener}). Unless you have already agreed to facilitate for this convener, you answer on your own page. We’ll write to you when you are named for a pair: you then see the associations, agree on times with them, guide the visits and note who came.",
      "facilitator-away": "{who} can’t come to facilitate the visit on {time}. Host: {host}.",
      "enrolment-left":
        "{named, select, yes {{by} has told us that {organisation} is leaving {programme}.} other {{organisation} has left {programme}.}} {stage, select, none {Thank you for your interest.} proposed {The proposal {pair} will not go ahead.} confirmed {{pair} has been dissolved, and there will be no visits.} other {{pair} has been dissolved. Thank you for the visit you made.}}",
      "times-all-voted":
        "Everybody has answered the times for {meeting} ({other}). {suiting, plural, =0 {None of the proposed times suits everybody.} one {One time suits everybody.} other {# times suit everybody.}} Host: {host}.",
      "meeting-reinstated":
        "{by} brought back {meeting}, which had been cancelled ({other}). A new time is to be agreed on. Host: {host}.",
      "programme-cancelled":
        "{reader, select, facilitator {{programme} is cancelled. Thank you for offering to facilitate.} other {We are sorry: {programme} is cancelled, and {organisation} will not get a partner this time. It is not because of you.}}",
      "invitation-answered":
        "{decision, select, yes {{person} agreed to facilitate in {programme} and can now be chosen for a pair.} other {{person} cannot facilitate in {programme} this time, and is no longer on the list of facilitators.}}",
    },
    actions: {
      "group-facilitator-named": "Open the page of the {seats, plural, =2 {pair} other {group}}",
      "group-talk-asked": "Open the page of the {seats, plural, =2 {pair} other {group}}",
      "group-declined": "Open the page of the {seats, plural, =2 {pair} other {group}}",
      "meeting-cancelled": "See the page of the {seats, plural, =2 {pair} other {group}}",
      "assignment-open": "Do the assignment",
      "assignment-other-in": "Do the assignment",
      "assignments-revealed": "Read the assignments",
      "group-facilitator-changed": "Open the page of the {seats, plural, =2 {pair} other {group}}",
    },
    nexts: {
      "enrolment-submitted":
        "The coordinator reads your answers and gets in touch when there is a possible partner for you. Until then you can change your answers or withdraw. A copy of your answers is below, without those that only the coordinator sees: they’re on the page.",
      "enrolment-accepted":
        "Next, the coordinator looks for a partner for you. You will get a message when there is a proposal, and you can still say yes or no then.",
      "enrolment-unpaired":
        "You keep your place in the programme, and we go on looking. We will tell you as soon as we find a partner. You can change your answers if you like: another topic or time may help. If you would like to talk, reply to this e-mail.",
      "enrolment-withdrawn":
        "{stage, select, none {There is nothing you need to do, unless you would like to ask why.} other {The others have been told, and the visits to come are cancelled. Look for a new partner for those left behind, and tell them what happens next.}}",
      "group-proposed":
        "You can say yes, not this time, or that you’d like to talk first. No is a good answer, and you don’t have to explain it to your {seats, plural, =2 {partner} other {partners}}.",
      "group-facilitator-named":
        "{stage, select, proposed {You will get a message when everybody has answered. After that you agree on the times of the visits together.} other {The page shows what has been agreed and what comes next.}}{instead, select, yes { You see what is written from now on. You see the former facilitator’s notes if they let you read them. The associations have been told of the change.} other {}}",
      "group-declined":
        "Only the coordinator sees the reason, if one was given. The other {seats, plural, =2 {association has} other {associations have}} been told that it isn’t going ahead.",
      "group-confirmed":
        "{reader, select, participant {Your contact person proposes times for the visits. You get a message and can say which times suit you.} other {Next, you agree on the times of {seats, plural, =2 {both} other {all three}} visits on one page. Propose a few times and answer those of the others.}}",
      "group-dissolved":
        "{reader, select, participant {There is nothing you need to do. Your contact person and the coordinator will agree on how to go on.} other {You keep your place in the programme. {stage, select, visited {The coordinator will be in touch: say whether you would like a new partner or whether this was enough.} other {The coordinator will look for a new partner for you and be in touch.}}}}",
      "meeting-cancelled":
        "The entry goes away from your calendar. The page of the {seats, plural, =2 {pair} other {group}} shows what happens next.",
      "assignment-open":
        "{seats, plural, =2 {The answer of the other association opens} other {The answers of the others open}} to you only when {seats, plural, =2 {both} other {all three}} have handed in. Until then nobody else sees yours.",
      "assignments-revealed": "Read them before the second visit. There you go on from what made you think.",
      "survey-asked":
        "The survey takes about {step, select, closing {four minutes} other {a minute}}. Feedback is given without a name, and each question says who sees the answer.{step, select, closing { The contact person also answers a few questions in the association’s name.} other {}}",
      "facilitator-away":
        "{reader, select, coordinator {Name another facilitator for the pair, or agree on a new time with the associations. The visit stays in the calendars until it is moved.} other {There is nothing you need to do. The coordinator will find another facilitator or contact you about a new time. The visit stays in the calendars until it is moved.}}",
      "group-dissolved-guide":
        "The associations have been told. The visits to come are cancelled and leave your calendar. There is nothing you need to do.",
      "group-lapsed":
        "The associations are free to be paired again and have been told. Ask those who did not answer whether they still want to take part.",
      "group-declined-own":
        "You keep your place in {programme}, and the coordinator will look for another partner for you. If the answer was a mistake, reply to this e-mail.",
      "visit-to-call":
        "We tell the others by e-mail. If it doesn’t suit the association, you can change the visit on its page.",
      "enrolment-returned":
        "{reader, select, coordinator {The enrolment is waiting for your decision. If the association had a partner, the pair has been dissolved and does not come back by itself.} other {The coordinator will read your answers again and tell you of the decision. If you had a partner, the pair has been dissolved and does not come back by itself.}}",
    },
  },
};
