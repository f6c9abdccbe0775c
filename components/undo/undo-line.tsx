import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDate, formatDateTime } from "@/lib/time/format";
import type { UndoRow } from "@/lib/undo/queries";
import { lastUndoDay } from "@/lib/undo/rules";

const lineClass =
  "flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3 wrap-anywhere *:first:flex-[1_1_18rem]";

type Props = {
  locale: Locale;
  undo: UndoRow;
  zone: string;
  /** The address without its language to come back to. */
  back: string;
  /** `undoAction`, which pages bring: components know no actions. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
};

/** A change that can be taken back: what was done, by whom, when, and "Undo"; or by whom it has been taken back. */
export function UndoLine({ locale, undo, zone, back, action }: Props) {
  const t = translator(locale, "undo");
  const at = (value: Date) => formatDateTime(value, { zone, locale });
  return (
    <div className={lineClass}>
      <div>
        <p id={`undo-${undo.id}`}>{undoWords(locale, undo)}</p>
        <p className="text-soft">
          {t("by", { name: undo.madeBy ?? t("system"), at: at(undo.madeAt) })}
          {undo.undoneAt
            ? null
            : ` · ${t("until", { day: formatDate(lastUndoDay(undo.until), { zone, locale }) })}`}
        </p>
      </div>
      {undo.undoneAt ? (
        <p className="text-soft">
          {t("undone", { name: undo.undoneBy ?? t("system"), at: at(undo.undoneAt) })}
        </p>
      ) : (
        <ActionButton
          action={action}
          texts={formTexts(locale)}
          hidden={{ id: undo.id, back }}
          formKey={randomUUID()}
          label={t("undo")}
          describedBy={`undo-${undo.id}`}
        />
      )}
    </div>
  );
}

/** What was done, as a sentence. */
function undoWords(locale: Locale, { kind, params }: Pick<UndoRow, "kind" | "params">): string {
  return translator(locale, "undo")(`kinds.${kind}`, params);
}
