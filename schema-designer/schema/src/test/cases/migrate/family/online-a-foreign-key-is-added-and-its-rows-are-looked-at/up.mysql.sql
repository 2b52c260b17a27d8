DO (SELECT IF(EXISTS (SELECT 1 FROM players AS child LEFT JOIN teams AS parent ON parent.id = child.team_id WHERE child.team_id IS NOT NULL AND parent.id IS NULL), (SELECT 1 UNION SELECT 2), 0)) /* fails (1242) when rows reference what is not there */;

SET SESSION foreign_key_checks = 0;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=INPLACE, LOCK=NONE;

SET SESSION foreign_key_checks = 1;
