CREATE TABLE public.dado_kept_visit__cf595c43 AS
SELECT id, customer_id, seen FROM public.visit;

DROP TABLE public.visit;

CREATE TABLE public.dado_kept_customer_born_7d802f59 AS
SELECT id, born FROM public.customer;

ALTER TABLE public.customer DROP COLUMN born;

CREATE TABLE public.dado_kept_customer_note_7d85a402 AS
SELECT id, note FROM public.customer;

ALTER TABLE public.customer DROP COLUMN note;
