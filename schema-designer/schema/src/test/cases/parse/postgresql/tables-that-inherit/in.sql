CREATE TABLE note (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind integer NOT NULL DEFAULT 1,
  words text
);
COMMENT ON COLUMN note.words IS 'as they were said';
CREATE TABLE order_note (PRIMARY KEY (id), words text NOT NULL, late boolean) INHERITS (note);
ALTER TABLE order_note ALTER COLUMN kind SET DEFAULT 6, ALTER COLUMN words SET NOT NULL;
CREATE TABLE lost (a integer) INHERITS (nobody);
CREATE VIEW notes AS SELEC id FROM note;
