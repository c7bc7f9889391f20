# A Redmine of its own for one run of the tests, as Debian packages it: a new database, a project, people.
#
# ruby server.rb FOLDER   prints its port as soon as it answers, and writes API keys by login to FOLDER/keys.json.
#
# Debian looks for an instance's settings below a folder of its own, by name; a name that climbs out of there puts the
# whole instance into FOLDER. A Gemfile of our own adds what Debian's asks of its own instances only.
require "fileutils"
require "json"
require "pathname"
require "securerandom"

FOLDER = File.realpath(ARGV.fetch(0))
DATABASE = { adapter: "sqlite3", database: "#{FOLDER}/redmine.sqlite3", timeout: 30_000 }.freeze

%w[config log tmp files].each { |name| FileUtils.mkdir(File.join(FOLDER, name)) }
File.write("#{FOLDER}/Gemfile", %(eval_gemfile "/usr/share/redmine/Gemfile"\ngem "sqlite3"\ngem "webrick"\n))
File.write("#{FOLDER}/config/database.yml", JSON.generate("production" => DATABASE))
File.write("#{FOLDER}/config/secret_key.txt", SecureRandom.hex(64))
ENV.update(
  "RAILS_ENV" => "production",
  "REDMINE_INSTANCE" => "#{"../" * 16}#{Pathname(FOLDER).relative_path_from(Pathname("/"))}",
  "BUNDLE_GEMFILE" => "#{FOLDER}/Gemfile",
  "HOME" => FOLDER
)

require "/usr/share/redmine/config/environment"
require "rack/handler/webrick"

Rails.logger.level = Logger::ERROR

# Rails is started once; what changes the tables happens in forks, so that nobody here remembers them as they were.
def stage(name)
  child = fork do
    ActiveRecord::Base.establish_connection
    ActiveRecord::Base.connection.execute("PRAGMA synchronous = OFF")
    yield
  end
  Process.wait(child)
  abort("Redmine: #{name} failed") unless $?.success?
end

stage("making tables") do
  ActiveRecord::Migration.verbose = false
  ActiveRecord::Migrator.migrations_paths = ["/usr/share/redmine/db/migrate"]
  ActiveRecord::Base.connection.migration_context.migrate
end

stage("making people") do
  Redmine::DefaultData::Loader.load("en")
  Setting.rest_api_enabled = "1"
  # Nobody reads the mails that it would write.
  Setting.notified_events = []
  # The field that works; one that cannot be searched; one that stands on bugs alone.
  every = Tracker.pluck(:id)
  [["Minutes", true, every], ["Unsearched", false, every], ["Bugs only", true, every.first(1)]].each do |name, filter, ids|
    IssueCustomField.create!(name: name, field_format: "string", is_for_all: true, is_filter: filter, tracker_ids: ids)
  end
  # One who may only look; one whom no workflow offers another status.
  Role.create!(name: "Reader", permissions: [:view_issues])
  Role.create!(name: "Opener", permissions: %i[view_issues add_issues edit_issues])
  town = Project.create!(
    name: "Town", identifier: "town", is_public: false, tracker_ids: every, enabled_module_names: ["issue_tracking"]
  )
  keys = { "admin" => User.find_by_login("admin").api_key }
  [
    %w[clerk Nadège Ferrandi Manager], %w[abelloc Armelle Belloc Developer], %w[dev Didier Vauclair Developer],
    %w[reader Rosa Lindon Reader], %w[opener Omer Pastre Opener]
  ].each do |login, first, last, role|
    user = User.new(firstname: first, lastname: last, mail: "#{login}@example.org", language: "en")
    user.login = login
    user.password = user.password_confirmation = SecureRandom.hex(12)
    user.save!
    Member.create!(project: town, user: user, roles: [Role.find_by!(name: role)])
    keys[login] = user.api_key
  end
  File.write(File.join(FOLDER, "keys.json"), JSON.generate(keys))
end

# One request at a time: the driver of SQLite waits for another thread's lock without letting that thread run.
requests = Rack::Lock.new(Rails.application)
quiet = WEBrick::Log.new($stderr, WEBrick::Log::ERROR)
server = WEBrick::HTTPServer.new(BindAddress: "127.0.0.1", Port: 0, AccessLog: [], Logger: quiet)
server.mount("/", Rack::Handler::WEBrick, requests)
trap("TERM") { server.shutdown }
puts server.listeners.first.addr[1]
$stdout.flush
server.start
