CREATE TABLE note (id bigint NOT NULL, kind integer DEFAULT 2, words text, amount bigint DEFAULT 5);
CREATE TABLE order_note () INHERITS (note);
ALTER TABLE order_note ALTER COLUMN kind SET DEFAULT 6, ALTER COLUMN amount SET DEFAULT 7;
CREATE TABLE late_order_note (late boolean) INHERITS (order_note);
ALTER TABLE late_order_note ALTER COLUMN kind SET DEFAULT 8;
CREATE TABLE asset_note (asset text) INHERITS (note);
ALTER TABLE asset_note ALTER COLUMN kind SET DEFAULT 4, ALTER COLUMN words SET NOT NULL,
  ALTER COLUMN words SET STORAGE EXTERNAL, ALTER COLUMN amount DROP DEFAULT;
COMMENT ON COLUMN asset_note.words IS 'what was seen';
