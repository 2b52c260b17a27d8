select count(*) from a where v > 100;
