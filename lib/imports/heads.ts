import type { Field } from "@/lib/imports/fields";

/** How the heads of columns begin or what stands in them, folded: in Finnish, Swedish, English and what else people use here. */
export const headWords: Record<Field, readonly string[]> = {
  name: [
    ...["yhdistys", "yhdistyksen nimi", "jarjesto", "organisaatio", "yhteiso", "seura", "nimi", "toimija"],
    ...["forening", "foreningens namn", "organisation", "namn", "samfund"],
    ...["association", "organization", "name of the association", "name", "club", "ngo", "verein", "uhing"],
  ],
  otherName: [
    ...["muu nimi", "rinnakkaisnimi", "nimi ruotsiksi", "lyhenne", "aputoiminimi", "entinen nimi"],
    ...[
      "annat namn",
      "namn pa svenska",
      "forkortning",
      "other name",
      "also known as",
      "short name",
      "former name",
    ],
  ],
  businessId: [
    ...[
      "y tunnus",
      "ytunnus",
      "yritystunnus",
      "yhteisotunnus",
      "fo nummer",
      "fonummer",
      "organisationsnummer",
    ],
    ...["business id", "business identity code", "company id", "vat", "registrikood"],
  ],
  municipality: [
    ...["kunta", "kotikunta", "paikkakunta", "kaupunki", "kotipaikka", "postitoimipaikka", "sijainti"],
    ...[
      "kommun",
      "hemkommun",
      "ort",
      "hemort",
      "stad",
      "municipality",
      "town",
      "city",
      "place",
      "linn",
      "stadt",
    ],
  ],
  website: [
    ...["verkkosivu", "kotisivu", "www", "nettisivu", "verkko osoite", "webbplats", "hemsida", "webb"],
    ...["website", "web site", "homepage", "url", "web"],
  ],
  contactName: [
    ...["yhteyshenkilo", "yhteyshenkilon nimi", "vastuuhenkilo", "puheenjohtaja", "henkilo", "ilmoittaja"],
    ...["kontaktperson", "kontaktpersonens namn", "ordforande", "ansvarig", "person"],
    ...["contact", "contact person", "contact name", "chair", "chairperson", "kontakt"],
  ],
  contactRole: [
    ...["rooli", "tehtava", "asema", "nimike", "roll", "uppgift", "befattning", "role", "position", "title"],
  ],
  contactEmail: [
    ...["sahkoposti", "sahkopostiosoite", "s posti", "meili", "e post", "epost", "mejl", "e postadress"],
    ...["email", "e mail", "mail", "email address", "meiliaadress"],
  ],
  contactPhone: [
    ...["puhelin", "puhelinnumero", "puh", "matkapuhelin", "gsm", "telefon", "telefonnummer", "tel", "mobil"],
    ...["phone", "phone number", "telephone", "mobile"],
  ],
  consent: [
    ...["suostumus", "lupa", "tietosuoja", "samtycke", "tillstand", "consent", "permission", "privacy"],
  ],
  consentedOn: [
    ...["suostumuksen paiva", "suostumus annettu", "suostumuspaiva", "ilmoittautumisaika", "aikaleima"],
    ...["datum for samtycke", "samtycke gett", "tidsstampel", "consent date", "consented on", "timestamp"],
  ],
  one: [
    ...[
      "kylaan menija",
      "vierailija",
      "vieras",
      "yhdistys 1",
      "osapuoli 1",
      "ensimmainen",
      "besokare",
      "gast",
    ],
    ...["forening 1", "part 1", "guest", "visitor", "association 1", "organisation 1", "one", "first"],
  ],
  other: [
    ...["isanta", "emanta", "vastaanottaja", "yhdistys 2", "osapuoli 2", "toinen", "vard", "vardforening"],
    ...["forening 2", "part 2", "host", "association 2", "organisation 2", "other", "second"],
  ],
  visitedOn: [
    ...["paiva", "paivamaara", "pvm", "ajankohta", "vierailupaiva", "vierailun paiva"],
    ...["dag", "datum", "besoksdag", "date", "day", "visited on", "date of the visit", "kuupaev"],
  ],
};
