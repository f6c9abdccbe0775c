import { Path, type PathStep } from "@/components/ui/path";
import { PathPicture } from "@/components/ui/path-picture";
import { Piece } from "./piece";

const steps: readonly PathStep[] = [
  { key: "survey", label: "Survey", status: "done" },
  { key: "pair", label: "Pair", status: "skipped" },
  { key: "one", label: "Visit 1", status: "stuck", house: true, detail: "Fri 4 December", href: "#paths" },
  { key: "between", label: "Assignment", status: "sealed" },
  { key: "two", label: "Visit 2", status: "yours", house: true },
  { key: "words", label: "Feedback", status: "theirs" },
  { key: "end", label: "Afterwards", status: "later" },
];

export function Paths() {
  return (
    <>
      {(["page", "row", "mark"] as const).map((size) => (
        <Piece key={size} name={size}>
          <Path locale="en" steps={steps} size={size} label={`The path, as a ${size}`} />
        </Piece>
      ))}
      <Piece name="picture">
        <PathPicture
          label="What is to come"
          steps={[
            { key: "survey", label: "Survey", mark: "pencil", details: ["10 minutes"] },
            { key: "visit", label: "A visit", mark: "house", details: ["2 h 30 min"] },
            { key: "words", label: "Feedback", mark: "mail", details: [] },
          ]}
        />
      </Piece>
    </>
  );
}
