import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import activity from "@/lib/i18n/messages/fi/activity.json";
import { translator } from "@/lib/i18n/translator";
import { kinds, type UndoKind } from "@/lib/undo/kinds";

const all = Object.keys(kinds) as UndoKind[];

describe("kinds of changes that can be undone", () => {
  it.each(all)("%s is told in every language, and in the activity log", (kind) => {
    for (const locale of locales) expect(translator(locale, "undo").has(`kinds.${kind}`)).toBe(true);
    expect(Object.keys(activity.actions.undo)).toContain(kind);
  });

  it("tells of no others", () => {
    expect(Object.keys(activity.actions.undo).sort()).toEqual([...all].sort());
  });
});
