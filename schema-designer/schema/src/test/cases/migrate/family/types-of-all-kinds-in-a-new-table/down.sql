DROP TABLE every;
