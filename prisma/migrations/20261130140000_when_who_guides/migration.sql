-- What has been said of somebody's guiding in a programme: roles, times of the week, languages, and how many groups at most.
ALTER TABLE "ProgrammeFacilitator"
  ADD COLUMN "roles" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "times" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "languages" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "mostGroups" INTEGER NOT NULL DEFAULT 1;
