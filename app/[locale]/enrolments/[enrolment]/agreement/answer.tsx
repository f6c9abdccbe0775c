import { randomUUID } from "node:crypto";
import { GroundRules } from "@/components/groups/ground-rules";
import { Section } from "@/components/layout/page";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { Proposal } from "@/lib/groups/queries";
import { noAbout } from "@/lib/groups/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { agreeAction } from "./actions";

type Props = { locale: Locale; proposal: Proposal; enrolmentId: string; mayAnswer: boolean };

/** The ground rules and yes; the other ways to answer are pages of their own. */
export function Answer({ locale, proposal, enrolmentId, mayAnswer }: Props) {
  const t = translator(locale, "proposals", proposal.format);
  const group = proposal.also.length > 0 ? proposal.id : undefined;
  return (
    <Section id="answer" title={t("answerTitle")}>
      <OthersSoFar locale={locale} proposal={proposal} />
      <div className="stack-sm">
        <h3>{t("rulesTitle")}</h3>
        <p>{t("rulesLead")}</p>
        <GroundRules locale={locale} format={proposal.format} />
      </div>
      {mayAnswer ? (
        <>
          <Form
            action={agreeAction}
            texts={formTexts(locale)}
            hidden={{ groupId: proposal.id, seat: proposal.own.seat, enrolmentId, group }}
            formKey={randomUUID()}
            submit={t("yes")}
          >
            <CheckboxField name="groundRules" label={t("rulesAgree")} required />
          </Form>
          <div className="border-t border-line pt-5">
            <h3>{t("otherAnswers")}</h3>
            <div className="row mt-3">
              <LinkButton href={href(locale, to.talk(enrolmentId, { group }))} tone="secondary">
                {t("talk")}
              </LinkButton>
              {proposal.byEnough ? (
                noAbout.map((about) => (
                  <LinkButton
                    key={about}
                    href={href(locale, to.refusal(enrolmentId, { about, group }))}
                    tone="secondary"
                  >
                    {t(about === "dates" ? "noDates" : "noPeople")}
                  </LinkButton>
                ))
              ) : (
                <LinkButton href={href(locale, to.refusal(enrolmentId, { group }))} tone="secondary">
                  {t("no")}
                </LinkButton>
              )}
            </div>
          </div>
          <p className="text-soft">{t(proposal.byEnough ? "silenceOne" : "silence")}</p>
        </>
      ) : (
        <p>{t("contactsOnly")}</p>
      )}
    </Section>
  );
}

/** What each of the others has answered; of more than one, each by its name. */
function OthersSoFar({ locale, proposal: { format, others } }: Pick<Props, "locale" | "proposal">) {
  const t = translator(locale, "proposals", format);
  return (
    <div>
      {others.map(({ seat, name, agreed }) => (
        <p key={seat}>
          {t(agreed ? "otherYes" : "otherOpen", { others: others.length, name: shortName(name) })}
        </p>
      ))}
    </div>
  );
}
