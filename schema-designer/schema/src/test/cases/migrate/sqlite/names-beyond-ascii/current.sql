CREATE TABLE "größe 📏" (id INTEGER PRIMARY KEY, "naïve" TEXT, 日本 TEXT);

CREATE TABLE enfants (parent INTEGER REFERENCES "größe 📏" (id) ON DELETE CASCADE);

CREATE VIEW "👀" AS SELECT "naïve", 日本 FROM "größe 📏";

INSERT INTO "größe 📏" VALUES (1, 'é', '語');
INSERT INTO enfants VALUES (1);
