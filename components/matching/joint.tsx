import { Fragment } from "react";

/** The names of a pair, joined by the short line that they will travel. */
export function Joint({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 ? <span className="joint"> – </span> : null}
      <span>{name}</span>
    </Fragment>
  ));
}
