CREATE TABLE "T" (id bigint CONSTRAINT pk PRIMARY KEY, a text);
