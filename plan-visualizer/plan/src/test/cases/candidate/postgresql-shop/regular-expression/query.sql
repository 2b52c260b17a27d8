SELECT id FROM users WHERE note ~ 'zeb+ra'
