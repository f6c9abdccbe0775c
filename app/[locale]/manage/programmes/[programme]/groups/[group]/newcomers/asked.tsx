import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { formTexts } from "@/components/ui/form-texts";
import type { Admitting, Asked } from "@/lib/grouping/sets/admission-queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDay } from "@/lib/time/format";
import { takeBackAskingAction } from "../../actions";

type Props = { locale: Locale; admitting: Admitting; back: string };

/** Those who were asked into a group, what they have said, and what can still be taken back. Of two groups nobody is named by their answer. */
export function AskedIn({ locale, admitting, back }: Props) {
  const t = translator(locale, "board", admitting.format);
  if (admitting.asked.length === 0) return null;
  return (
    <Section title={t("newcomers.asked")}>
      <DefinitionList
        items={admitting.asked.map((one) => {
          const names = listed(locale, one.names);
          return {
            term: one.isGroup ? t("newcomers.askedGroup", { names }) : names,
            value: (
              <>
                <p>{stateOf(t, locale, one)}</p>
                {one.because ? null : (
                  <ActionButton
                    action={takeBackAskingAction}
                    texts={formTexts(locale)}
                    formKey={randomUUID()}
                    hidden={{ admissionId: one.id, back }}
                    label={t("newcomers.takeBack")}
                    tone="quiet"
                  />
                )}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}

function stateOf(t: ReturnType<typeof translator<"board">>, locale: Locale, asked: Asked): string {
  const day = formatDay(asked.answerByOn, locale);
  switch (asked.because) {
    case null:
      return asked.isGroup
        ? t("newcomers.state.openGroup", { day, ...asked.said })
        : t("newcomers.state.open", { day });
    case "declined":
      return t(asked.isGroup ? "newcomers.state.declinedGroup" : "newcomers.state.declined");
    case "joined":
    case "timed-out":
      return t(`newcomers.state.${asked.because}`);
    default:
      return t("newcomers.state.taken-back");
  }
}
