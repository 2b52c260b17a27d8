ALTER TABLE players DROP INDEX player_team, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
