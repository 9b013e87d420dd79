CONF_API_KEY = "api_key"
CONF_USERNAME = "username"
