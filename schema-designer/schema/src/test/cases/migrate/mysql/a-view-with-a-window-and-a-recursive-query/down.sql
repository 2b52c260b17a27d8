DROP VIEW ranks;

DROP VIEW chain;
