ALTER TABLE public."ööööööööööööööööööööööööööööööx" DROP CONSTRAINT "öööööööööööööö_ññññññññññññññ_key";

ALTER TABLE public."ööööööööööööööööööööööööööööööx" DROP COLUMN "ñññññññññññññññññññññññññññññññ";
