import { describe, expect, test } from "vitest";
import { listedLabels } from "@/lib/i18n/lists";

const kinds = [
  {
    key: "training",
    label: { fi: "Vapaaehtoisten koulutus", sv: "Utbildning av frivilliga", en: "Training" },
  },
  { key: "events", label: { fi: "Tapahtumat", sv: "Evenemang", en: "Events" } },
  { key: "sv", label: { fi: "Ruotsi", sv: "Svenska", en: "Swedish" } },
  { key: "01", label: { fi: "Tammikuu", sv: "Januari", en: "January" } },
  { key: "marches", label: { fi: "Marssit", sv: "Marscher", en: "Marches" } },
];

describe("labels in a sentence", () => {
  test("are small and joined as the language joins them", () => {
    const list = (locale: "fi" | "sv" | "en") => listedLabels(locale, kinds, ["training", "events", "01"]);
    expect(list("fi")).toBe("vapaaehtoisten koulutus, tapahtumat ja tammikuu");
    expect(list("sv")).toBe("utbildning av frivilliga, evenemang och januari");
    expect(list("en")).toBe("training, events and January");
  });

  test("keep the capitals of English languages and months, and of nothing that only begins like them", () => {
    expect(listedLabels("en", kinds, ["sv", "marches"])).toBe("Swedish and marches");
  });

  test("of nothing that is known are none", () => {
    expect(listedLabels("fi", kinds, ["unknown"])).toBe("");
    expect(listedLabels("fi", kinds, [])).toBe("");
  });
});
