CREATE TABLE "ööööööööööööööööööööööööööööööx" (id serial PRIMARY KEY);
