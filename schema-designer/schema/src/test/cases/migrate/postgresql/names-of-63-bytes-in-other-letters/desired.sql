CREATE TABLE "ööööööööööööööööööööööööööööööx" (id serial PRIMARY KEY, "ñññññññññññññññññññññññññññññññ" text UNIQUE);
