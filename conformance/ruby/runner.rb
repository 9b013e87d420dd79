# Runs the vectors: `ruby runner.rb vectors.json` prints a line of JSON for each.
require "json"
require "uri"
require "retroachievements_api"

Api = RetroAchievementsApi

def run(vector)
  url = URI(vector["base_url"])
  configuration = Api::Configuration.new do |c|
    c.scheme, c.host, c.base_path = url.scheme, "#{url.host}:#{url.port}", url.path
    c.api_key["y"] = vector["key"]
  end
  method = "#{vector["operation"].gsub(/[A-Z]/) { "_#{_1.downcase}" }}_with_http_info"
  api = APIS.find { _1.method_defined?(method) }.new(Api::ApiClient.new(configuration))
  arguments = vector["arguments"].transform_keys(&:to_sym)
  # Required parameters are positional and come first.
  required = api.method(method).parameters.filter_map { |kind, name| arguments.delete(name) if kind == :req }
  value, status = api.public_send(method, *required, arguments)
  { status: status, type: type_of(value), value: plain(value) }
rescue Api::ApiError => error
  raise if error.code.nil? || error.code.zero?
  { status: error.code, error: parsed(error.response_body) }
end

def plain(value)
  case value
  when Array then value.map { plain(_1) }
  when Hash then value.transform_values { plain(_1) }
  when Time then value.iso8601
  when Api::ApiModelBase then plain(value.to_hash)
  else value
  end
end

def type_of(value)
  value.class.name.split("::").last if value.is_a?(Api::ApiModelBase)
end

def parsed(body)
  JSON.parse(body)
rescue JSON::ParserError
  nil
end

APIS = Api.constants.grep(/Api$/).map { Api.const_get(_1) }

JSON.parse(File.read(ARGV.fetch(0))).each do |vector|
  begin
    outcome = run(vector)
  rescue StandardError => error
    outcome = { failure: "#{error.class}: #{error.message}" }
  end
  puts JSON.generate({ id: vector["id"], **outcome })
end
