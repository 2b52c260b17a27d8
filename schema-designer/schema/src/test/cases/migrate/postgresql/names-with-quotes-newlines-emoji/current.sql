CREATE TABLE "Odd ""table""" (id bigint PRIMARY KEY, "a b" text);
