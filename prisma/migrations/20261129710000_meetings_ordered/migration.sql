-- Groups of some formats have as many meetings as were ordered for them.
ALTER TABLE "Group" ADD COLUMN ordered INTEGER;
ALTER TABLE "Group" ADD CONSTRAINT group_ordered CHECK (ordered BETWEEN 1 AND 24);
