"use server";

import { z } from "zod";
import { formAction } from "@/lib/forms/form-action";
import {
  beginImport,
  decideRows,
  dropImport,
  NewImport,
  sayColumns,
  startImport,
} from "@/lib/imports/commands";
import { readImportFile } from "@/lib/imports/file-commands";
import { Decided, Said } from "@/lib/imports/schema";
import { to } from "@/lib/kernel/addresses";

const page = (id: string) => to.manage.import(id);

export const beginImportAction = formAction({
  schema: NewImport,
  file: "file",
  run: async (viewer, sent, { file }) =>
    beginImport(viewer, sent, await readImportFile(viewer, file), file?.name ?? "", new Date()),
  goTo: page,
});

export const sayColumnsAction = formAction({
  schema: Said,
  run: (viewer, said) => sayColumns(viewer, said, new Date()),
  goTo: page,
});

export const decideRowsAction = formAction({
  schema: Decided,
  run: (viewer, decided) => decideRows(viewer, decided, new Date()),
  goTo: (id, { page: number }) => to.manage.import(id, { page: number, done: "decided" }),
});

export const startImportAction = formAction({
  schema: z.object({ id: z.uuid() }),
  run: (viewer, sent) => startImport(viewer, sent, new Date()),
  goTo: page,
});

export const dropImportAction = formAction({
  schema: z.object({ id: z.uuid() }),
  run: dropImport,
  goTo: () => to.manage.imports(),
});
