import { Status } from "@/components/ui/status";
import { type Column, type Row, Table } from "@/components/ui/table";

const columns: readonly Column[] = [
  { key: "name", label: "Association", head: true, sort: { href: "#tables", direction: "ascending" } },
  { key: "state", label: "How it stands", sort: { href: "#tables" } },
  { key: "days", label: "Days", numeric: true },
];

const rows: readonly Row[] = [
  {
    key: "stuck",
    tone: "stuck",
    cells: { name: "Muistikumppanit ry", state: <Status kind="stuck">Stuck</Status>, days: 27 },
  },
  {
    key: "calm",
    cells: { name: "Soukan Ukulelet ry", state: <Status kind="theirs">Theirs</Status>, days: 3 },
  },
];

export function Tables() {
  return (
    <>
      <Table caption="Where there is room, a timetable" columns={columns} rows={rows} />
      <div className="max-w-80">
        <Table caption="Where there is none, blocks" columns={columns} rows={rows} />
      </div>
      <Table caption="One that scrolls" columns={columns} rows={rows} stacked={false} />
      <Table caption="One without rows" captionHidden columns={columns} rows={[]} empty="Nothing here yet." />
    </>
  );
}
