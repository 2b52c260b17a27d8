ALTER TYPE public.address DROP ATTRIBUTE country;
