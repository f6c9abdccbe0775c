import type { FoldProps } from "@/components/steps/drawn";
import { OpenTasks } from "@/components/steps/open-tasks";
import { meetingIn } from "@/components/tasks/task-words";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { seesAny, sightIn } from "@/lib/documents/people";
import { firstIn, passingOf, waitsForFirst } from "@/lib/documents/rules";
import { addressOf } from "@/lib/documents/schema";
import { followedBy, isOf } from "@/lib/formats/occurrences";
import { documentNames } from "@/lib/formats/templates";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { writersIn } from "@/lib/steps/document";
import type { TaskKind } from "@/lib/steps/step";

/** A document: what still has to be done of it, and the way to it once there is something to read. */
export function DocumentFold({ locale, group, at, now }: FoldProps) {
  if (!isOf(at, "document")) return null;
  const { step, about } = at;
  const t = translator(locale, "groups", group.programme.format);
  const { title } = documentNames(group.programme.format, step.key, locale);
  const own = group.plan.filter(
    (task) => documentTask(task.kind) && task.step === step.key && task.about === about,
  );
  const every = (status: "locked" | "skipped" | "done") => own.every((task) => task.status === status);
  const found = group.facts.documents.find((one) => one.step === step.key && one.about === about);
  const writers = writersIn(step, group.facts, followedBy(at));
  const waits = waitsForFirst(firstIn(step, writers, group.facts.seats), found?.approvedBy ?? []);
  const sight = sightIn(group.standing, writers, step, waits);
  const approves = passingOf(step) === "all-approve";
  const going = found?.state === "SENT" && !approves && sight.round && !sight.draft;
  return (
    <Disclosure
      summary={title}
      detail={
        about === null
          ? null
          : translator(
              locale,
              "tasks",
              group.programme.format,
            )("stations.visit", meetingIn(locale, group, about))
      }
    >
      {every("locked") ? <p>{t("document.locked")}</p> : null}
      {every("skipped") ? <p>{t("document.skipped")}</p> : null}
      {every("done") ? <p>{t(approves ? "document.approved" : "document.published")}</p> : null}
      {going ? <p>{t("document.round")}</p> : null}
      <OpenTasks locale={locale} group={group} now={now} tasks={own} />
      {step.compiled && found ? (
        <p>
          <LinkButton tone="quiet" href={href(locale, to.booklet(group.programme.slug, step.key))}>
            {translator(locale, "documents", group.programme.format)("booklet.open", { title })}
          </LinkButton>
        </p>
      ) : null}
      {found && seesAny(sight) ? (
        <p>
          <LinkButton
            tone="secondary"
            href={href(locale, to.document(group.id, addressOf({ step: step.key, about })))}
          >
            {t("document.open")}
          </LinkButton>
        </p>
      ) : null}
    </Disclosure>
  );
}

function documentTask(kind: TaskKind): boolean {
  return kind === "document" || kind === "approval" || kind === "publishing";
}
