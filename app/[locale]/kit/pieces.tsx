import { BlockedButton, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import type { FormTexts } from "@/components/ui/form-context";
import { Icon, icons } from "@/components/ui/icon";
import { Landscape } from "@/components/ui/landscape";
import { LockLine } from "@/components/ui/lock-line";
import { Happened, Notice } from "@/components/ui/notice";
import { NowCard } from "@/components/ui/now-card";
import { Pagination } from "@/components/ui/pagination";
import { Quote } from "@/components/ui/quote";
import { RuledLines } from "@/components/ui/ruled-lines";
import { SideList } from "@/components/ui/side-list";
import { Status, Tag } from "@/components/ui/status";
import { StatusMark, type StepStatus } from "@/components/ui/status-mark";
import { StepLine } from "@/components/ui/steps";
import { Timeline } from "@/components/ui/timeline";
import { Vault } from "@/components/ui/vault";
import { WrittenSheet } from "@/components/ui/written-sheet";
import { FormButtons } from "./fields";
import { Piece, Pieces } from "./piece";

const locale = "en";
const statuses: readonly StepStatus[] = ["done", "yours", "theirs", "later", "skipped", "stuck", "sealed"];

export function Buttons({ texts }: { texts: FormTexts }) {
  return (
    <Pieces small>
      {(["primary", "secondary", "quiet", "danger"] as const).map((tone) => (
        <Piece key={tone} name={tone}>
          <LinkButton href="#buttons" tone={tone}>
            Propose times
          </LinkButton>
        </Piece>
      ))}
      <FormButtons texts={texts} />
      <Piece name="blocked">
        <BlockedButton reason="Two questions wait for an answer.">Send the answers</BlockedButton>
      </Piece>
    </Pieces>
  );
}

export function Notices() {
  return (
    <>
      {(["info", "warning", "stuck", "confidential"] as const).map((tone) => (
        <Notice key={tone} locale={locale} tone={tone}>
          A sentence about it, and <a href="#notices">what to do</a>.
        </Notice>
      ))}
      <Notice locale={locale} tone="success" title="The answers are in">
        A sentence about it.
      </Notice>
      <Notice locale={locale} tone="info" title="A title alone" />
      <Happened locale={locale} said="What has been done." />
      <LockLine line={{ tone: "confidential", text: "The facilitator alone sees this." }} />
      <LockLine line={{ tone: "shared", text: "The partner sees this." }} />
    </>
  );
}

export function Statuses() {
  return (
    <Pieces small>
      {statuses.map((status) => (
        <Piece key={status} name={status}>
          <p className="row">
            <Status kind={status}>How it stands</Status>
            <span className="text-3xl">
              <StatusMark status={status} label={status} />
            </span>
          </p>
        </Piece>
      ))}
      <Piece name="tag">
        <Tag>Volunteers</Tag>
      </Piece>
      <Piece name="icons">
        <p className="row">
          {icons.map((name) => (
            <Icon key={name} name={name} label={name} size="fact" />
          ))}
        </p>
      </Piece>
    </Pieces>
  );
}

const nows = {
  yours: "Choose the days that suit you",
  theirs: "The others choose their days",
  stuck: "Nobody has answered for three weeks",
  nothing: "Nothing waits for you",
};

export function Cards() {
  return (
    <>
      {(["yours", "theirs", "stuck", "nothing"] as const).map((waiting) => (
        <NowCard key={waiting} id={`now-${waiting}`} locale={locale} title={nows[waiting]} waiting={waiting}>
          <p>What to do, or whom to wait for.</p>
        </NowCard>
      ))}
      <Pieces>
        <Card title="A card" aside={<Tag>theme</Tag>}>
          <p>What it holds.</p>
        </Card>
        <Card title="A card that is a link" href="#cards">
          <p>Where it leads.</p>
        </Card>
        <Card>
          <p>A card without a title.</p>
        </Card>
      </Pieces>
    </>
  );
}

export function Lists() {
  const options = [{ value: "stuck", label: "Stuck" }];
  return (
    <>
      <Filters locale={locale} clear="#lists">
        <FilterText name="search" label="Search" value="Muisti" />
        <FilterSelect locale={locale} name="only" label="Show" options={options} />
      </Filters>
      <Pagination locale={locale} page={7} pages={14} href={() => "#lists"} />
      <Timeline
        items={[
          { key: "one", when: "17.00", children: "Coffee, and who is who" },
          { key: "two", when: "17.20", children: "The theme of the hosts" },
          { key: "three", when: "19.00", children: "What each takes home" },
        ]}
      />
    </>
  );
}

export function Parts() {
  return (
    <>
      <p>
        <StepLine locale={locale} step={2} of={4} />
      </p>
      <div>
        <Disclosure summary="A fold that is closed" detail={<Status kind="later">Not yet</Status>}>
          <p>Unseen.</p>
        </Disclosure>
        <Disclosure summary="A fold that is open" detail={<Status kind="yours">Yours</Status>} open>
          <p>What it holds.</p>
        </Disclosure>
      </div>
      <DefinitionList
        items={[
          { term: "Answer by", value: "24 December 2026" },
          { term: "Language", value: "Finnish", action: { href: "#parts", label: "Change" } },
        ]}
      />
      <DefinitionList items={[{ term: "With a margin", value: "What was said", aside: "who sees it" }]} />
      <Quote by="a small association" more="And a second paragraph.">
        We had thought that we were alone with this.
      </Quote>
      <EmptyState title="No visits yet" action={<LinkButton href="#parts">Propose times</LinkButton>}>
        The first appears here when both have chosen.
      </EmptyState>
      <SideList>
        <li>
          Muistikumppanit ry <Status kind="done">Answered</Status>
        </li>
        <li>
          Soukan Ukulelet ry <Status kind="theirs">Theirs</Status>
        </li>
      </SideList>
      <Vault>
        <p>What few may read.</p>
      </Vault>
      <WrittenSheet parts={[{ key: "one", label: "What did you see?", text: "What somebody wrote." }]} />
      <WrittenSheet
        sealed
        parts={[{ key: "one", label: "What did you see?", text: "While it is sealed." }]}
      />
      <RuledLines />
      <Landscape />
    </>
  );
}
