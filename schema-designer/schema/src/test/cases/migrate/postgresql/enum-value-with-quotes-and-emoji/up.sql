ALTER TYPE public."Odd ""type""" ADD VALUE '🙂' BEFORE 'it''s';

ALTER TYPE public."Odd ""type""" ADD VALUE 'ünï';
