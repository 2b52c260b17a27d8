CREATE TABLE "größe 📏" (id INTEGER PRIMARY KEY, "naïve" TEXT, 日本 CLOB);

CREATE TABLE enfants (parent INTEGER REFERENCES "größe 📏" (id) ON DELETE CASCADE);

CREATE VIEW "👀" AS SELECT "naïve", 日本 FROM "größe 📏";
