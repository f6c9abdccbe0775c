import { describe, expect, it } from "vitest";
import {
  distanceTable,
  kilometresBetween,
  kilometresInTable,
  municipalityNamed,
  municipalityOf,
} from "@/lib/municipalities/distance";
import { municipalities } from "@/lib/municipalities/municipalities";
import { otherNames } from "@/lib/municipalities/other-names";

describe("what somebody typed as their municipality", () => {
  it.each([
    ["Espoo", "Espoo"],
    ["  espoo ", "Espoo"],
    ["ESBO", "Espoo"],
    ["Hämeenlinna", "Hämeenlinna"],
    ["hameenlinna", "Hämeenlinna"],
    ["Ha\u0308meenlinna", "Hämeenlinna"],
    ["Mantta", "Mänttä-Vilppula"],
    ["Mänttä-Vilppula", "Mänttä-Vilppula"],
    ["Mänttä - Vilppula", "Mänttä-Vilppula"],
    ["Åbo", "Turku"],
    ["Abo", "Turku"],
    ["S:t Karins", "Kaarina"],
    ["St. Karins", "Kaarina"],
    ["Sankt Michel", "Mikkeli"],
    ["Koski Tl", "Koski Tl"],
    ["Koski TL.", "Koski Tl"],
    ["Mariehamn", "Maarianhamina"],
    ["Maarianhamina - Mariehamn", "Maarianhamina"],
    ["Pedersören kunta", "Pedersöre"],
    ["02600 Espoo", "Espoo"],
    ["Espoo, Finland", "Espoo"],
    ["Soađegilli", "Sodankylä"],
  ])("%j is %s", (text, municipality) => expect(municipalityOf(text)).toBe(municipality));

  it.each([
    ["Hangossa", "Hanko"],
    ["Koski Åbo l", "Koski Tl"],
    ["Vetil", "Veteli"],
    ["Turussa", "Turku"],
    ["Lahteen", "Lahti"],
    ["Äänekosken", "Äänekoski"],
    ["Seinäjoelta", "Seinäjoki"],
    ["Riihimäellä", "Riihimäki"],
    ["Tampereella", "Tampere"],
    ["Lappeenrannassa", "Lappeenranta"],
    ["Uudessakaupungissa", "Uusikaupunki"],
    ["Outokummussa", "Outokumpu"],
    ["Orivedellä", "Orivesi"],
    ["Varkaudessa", "Varkaus"],
    ["Ikaalisissa", "Ikaalinen"],
    ["Kauniaisissa", "Kauniainen"],
    ["Haukiputaalla", "Oulu"],
    ["Kemissä", "Kemi"],
    ["Nurmeksessa", "Nurmes"],
    ["Viitasaarella", "Viitasaari"],
    ["i Hangö", "Hanko"],
    ["toimimme Jyväskylässä", "Jyväskylä"],
    ["Han\u00adko", "Hanko"],
  ])("G7: in any case and language: %j is %s", (text, municipality) =>
    expect(municipalityOf(text)).toBe(municipality),
  );

  it("G7: every municipality is understood in the cases in which one says where", () => {
    const wrong = municipalities.flatMap(({ name }) =>
      /^Koski Tl$/.test(name)
        ? []
        : [`${name}ssa`, `${name}lla`].filter((form) => ![name, null].includes(municipalityOf(form))),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["Kuopio", "Kuopio"],
    ["Kuopion kaupunki", "Kuopio"],
    ["Kuopiossa", "Kuopio"],
    ["Kuopion martat", null],
    ["Kyläpelimannit", null],
  ])("nothing but a name: %j is %s", (text, municipality) =>
    expect(municipalityNamed(text)).toBe(municipality),
  );

  it.each([
    ["Leppävaara", "Espoo"],
    ["Leppävaara, Espoo", "Espoo"],
    ["Espoo (Leppävaara)", "Espoo"],
    ["Espoon keskus", "Espoo"],
    ["Hagalund", "Espoo"],
    ["Kallio", "Helsinki"],
    ["Etelä-Haaga", "Helsinki"],
    ["Helsinki Kallio", "Helsinki"],
    ["Tikkurila", "Vantaa"],
    ["Nastola", "Lahti"],
    ["Ekenäs", "Raasepori"],
    ["Pertunmaa", "Mäntyharju"],
  ])("a district or a merged municipality: %j is in %s", (text, municipality) =>
    expect(municipalityOf(text)).toBe(municipality),
  );

  it.each([
    ["Espoo/Kauniainen", "Espoo"],
    ["Kauniainen ja Espoo", "Kauniainen"],
    ["Helsinki-Vantaa", "Helsinki"],
    ["Kallio, Tampere", "Tampere"],
    ["Kallio, Oulun kaupunki", "Oulu"],
    ["Yli-Ii", "Oulu"],
    ["Espoon kaupunki", "Espoo"],
    ["Tampereen kaupunki", "Tampere"],
    ["Oulun seutu", "Oulu"],
    ["Sibbo kommun", "Sipoo"],
    ["Tammela", "Tammela"],
  ])("several words: %j is %s", (text, municipality) => expect(municipalityOf(text)).toBe(municipality));

  it.each([
    ["Pääkaupunkiseutu", "Helsinki"],
    ["Ahvenanmaa", "Maarianhamina"],
    ["Uusimaa", null],
    ["Lappi", null],
    ["Koko Suomi", null],
    ["Stockholm", null],
    ["", null],
    ["?", null],
  ])("a region has a place only when it is small: %j is %s", (text, municipality) =>
    expect(municipalityOf(text)).toBe(municipality),
  );
});

describe("kilometres in a straight line", () => {
  it.each([
    ["Helsinki", "Turku", 150],
    ["Helsinki", "Tampere", 161],
    ["Helsinki", "Espoo", 16],
    ["Helsinki", "Vantaa", 14],
    ["Helsinki", "Porvoo", 47],
    ["Helsinki", "Lahti", 98],
    ["Helsinki", "Hämeenlinna", 96],
    ["Helsinki", "Jyväskylä", 234],
    ["Helsinki", "Kuopio", 335],
    ["Helsinki", "Vaasa", 371],
    ["Helsinki", "Lappeenranta", 203],
    ["Helsinki", "Mariehamn", 278],
    ["Helsinki", "Oulu", 539],
    ["Helsinki", "Rovaniemi", 704],
    ["Helsinki", "Utsjoki", 1088],
    ["Turku", "Tampere", 142],
    ["Turku", "Pori", 117],
    ["Tampere", "Jyväskylä", 130],
    ["Tampere", "Seinäjoki", 152],
    ["Kuopio", "Joensuu", 111],
    ["Kuopio", "Jyväskylä", 124],
    ["Oulu", "Rovaniemi", 165],
    ["Oulu", "Kajaani", 138],
    ["Kemi", "Tornio", 23],
    ["Vaasa", "Kokkola", 112],
    ["Kotka", "Hamina", 17],
    ["Lappeenranta", "Imatra", 33],
    ["Hanko", "Raasepori", 31],
    ["Kauniainen", "Espoo", 4],
  ])("%s to %s is about %d", (from, to, expected) => {
    const found = kilometresBetween(from, to) ?? Number.NaN;
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.max(2, expected * 0.015));
    expect(kilometresBetween(to, from)).toBe(found);
  });

  it("is 0 within a municipality and null where one is not known", () => {
    expect(kilometresBetween("Leppävaara", "Kivenlahti")).toBe(0);
    expect(kilometresBetween("Espoo", "Uusimaa")).toBeNull();
    expect(kilometresBetween("", "")).toBeNull();
  });

  it("says the same in a table, with a row for each municipality", () => {
    const texts = ["Espoo", "Åbo", "", "Leppävaara", "Turku", "Utsjoki"];
    const table = distanceTable(texts);
    expect(table.size).toBe(3);
    expect(table.kilometres).toHaveLength(9);
    for (const [a, from] of texts.entries())
      for (const [b, to] of texts.entries())
        expect(kilometresInTable(table, a, b)).toBe(kilometresBetween(from, to));
    expect(kilometresInTable(table, 0, 99)).toBeNull();
    expect(distanceTable([])).toMatchObject({ size: 0 });
  });

  it("reads two million distances from a table of every municipality in no time", () => {
    const table = distanceTable(
      Array.from({ length: 2000 }, (_, at) => municipalities[at % 308]?.name ?? ""),
    );
    const began = performance.now();
    let sum = 0;
    for (let a = 0; a < 2000; a++) for (let b = 0; b < a; b++) sum += kilometresInTable(table, a, b) ?? 0;
    expect(sum).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("the table of municipalities", () => {
  const distances = (name: string) =>
    municipalities
      .filter((other) => other.name !== name)
      .map((other) => kilometresBetween(name, other.name) ?? Number.NaN);

  it("has the 308 of 2025, 16 of them in Åland", () => {
    expect(municipalities).toHaveLength(308);
    expect(municipalities.filter(({ longitude }) => longitude < 21.06)).toHaveLength(16);
    expect(municipalities.filter(({ swedish }) => swedish !== null).length).toBeGreaterThan(90);
  });

  it("has every one within Finland, where it is inhabited", () => {
    for (const { name, latitude, longitude } of municipalities) {
      expect(latitude, name).toBeGreaterThan(59.8);
      expect(latitude, name).toBeLessThan(70);
      expect(longitude, name).toBeGreaterThan(19.5);
      expect(longitude, name).toBeLessThan(31);
    }
  });

  it("has a neighbour within a hundred kilometres for every one, and no two in one place", () => {
    for (const { name } of municipalities) {
      const nearest = Math.min(...distances(name));
      expect(nearest, name).toBeGreaterThan(0);
      expect(nearest, name).toBeLessThan(["Utsjoki", "Inari"].includes(name) ? 150 : 100);
    }
  });

  it.each([
    ["Utsjoki", "Inari", 145],
    ["Hyrynsalmi", "Ristijärvi", 30],
    ["Ilomantsi", "Joensuu", 65],
    ["Parikkala", "Rautjärvi", 20],
    ["Rautavaara", "Nurmes", 50],
    ["Rääkkylä", "Kitee", 45],
    ["Luhanka", "Joutsa", 30],
    ["Karvia", "Parkano", 35],
    ["Isojoki", "Karijoki", 30],
    ["Siikainen", "Merikarvia", 25],
    ["Kihniö", "Parkano", 30],
    ["Perho", "Kyyjärvi", 30],
    ["Pyhäntä", "Siikalatva", 35],
    ["Kustavi", "Taivassalo", 20],
    ["Oripää", "Aura", 30],
    ["Marttila", "Koski Tl", 25],
    ["Ypäjä", "Jokioinen", 20],
    ["Humppila", "Forssa", 25],
    ["Pukkila", "Askola", 20],
    ["Lapinjärvi", "Loviisa", 25],
    ["Miehikkälä", "Virolahti", 25],
    ["Lemi", "Savitaipale", 25],
    ["Puumala", "Sulkava", 35],
    ["Tervo", "Vesanto", 25],
    ["Keitele", "Pielavesi", 30],
    ["Kinnula", "Kivijärvi", 35],
    ["Halsua", "Veteli", 25],
    ["Merijärvi", "Pyhäjoki", 30],
    ["Ranua", "Posio", 85],
    ["Pelkosenniemi", "Savukoski", 45],
    ["Muonio", "Kolari", 75],
    ["Sottunga", "Kumlinge", 25],
    ["Kökar", "Föglö", 40],
  ])("has neighbours near each other: %s and %s within %d", (a, b, most) =>
    expect(kilometresBetween(a, b)).toBeLessThanOrEqual(most),
  );

  it("has no name that means two municipalities, and finds every name that it has", () => {
    const names = municipalities.flatMap(({ name, swedish }) =>
      swedish ? [[name, name] as const, [swedish, name] as const] : [[name, name] as const],
    );
    const others = Object.entries(otherNames).flatMap(([name, all]) =>
      all.map((other) => [other, name] as const),
    );
    for (const [written, name] of [...names, ...others]) expect(municipalityOf(written), written).toBe(name);
    expect(new Set(others.map(([written]) => written)).size).toBe(others.length);
    expect(
      Object.keys(otherNames).filter((name) => !municipalities.some((one) => one.name === name)),
    ).toEqual([]);
  });
});
