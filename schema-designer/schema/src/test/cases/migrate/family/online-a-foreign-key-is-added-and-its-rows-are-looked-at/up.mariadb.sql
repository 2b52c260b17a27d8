ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
